/** The colours of the page, as the canvas needs them: read from the tokens, so that both always agree. */
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
    card: token("--card"), ink: token("--ink"), line: between(token("--edge-strong"), token("--card")), faded: token("--edge"),
    brand: token("--brand"), pin: token("--call"), font: token("--font"),
  };
}

/** The colour in the middle of two: lines are thin, and the canvas has no half-transparent ones. */
function between(one: string, other: string): string {
  const parts = [1, 3, 5].map((at) => {
    const sum = parseInt(one.slice(at, at + 2), 16) + parseInt(other.slice(at, at + 2), 16);
    return Math.round(sum / 2).toString(16).padStart(2, "0");
  });
  return `#${parts.join("")}`;
}
