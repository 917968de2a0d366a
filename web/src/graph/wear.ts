/** The colours of the page (the canvas has no half-transparent lines), as the canvas needs them: read from the tokens, so that both always agree. */
export interface Wear {
  readonly card: string;
  readonly ink: string;
  readonly line: string;
  readonly faded: string;
  readonly brand: string;
  readonly pin: string;
  readonly font: string;
}

export function wearOf(element: Element): Wear {
  const style = getComputedStyle(element);
  const token = (name: string): string => style.getPropertyValue(name).trim();
  return {
    card: token("--card"), ink: token("--ink"), line: token("--edge-strong"), faded: token("--edge"),
    brand: token("--brand"), pin: token("--call"), font: token("--font"),
  };
}
