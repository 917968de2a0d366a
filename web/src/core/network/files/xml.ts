/** Text as XML may hold it. */
export function escaped(text: string): string {
  // what XML 1.0 knows no character for is left out
  const plain = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
  return plain.replace(/[&<>"']/g, (each) => `&#${each.charCodeAt(0)};`);
}

/** Attributes; those without a value are left out. */
export function attributes(values: Readonly<Record<string, string | number | null>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== null && value !== "")
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join("");
}

/** Three digits are finer than any screen. */
export function short(value: number): number {
  return Math.round(value * 1000) / 1000;
}
