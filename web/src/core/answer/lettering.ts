/** Names in the boxes of a drawing: at most two lines, the rest left out. */

/** Width of a line in halves of a Chinese character. */
const LINE = 17;

function width(character: string): number {
  return (character.codePointAt(0) ?? 0) < 0x2e80 ? 1.1 : 2;
}

/** The lines of a name; the last ends in … where it does not fit. */
export function lettered(name: string, lines = 2): string[] {
  const found: string[] = [];
  let line = "";
  let used = 0;
  for (const character of name) {
    if (used + width(character) > LINE) {
      found.push(line);
      line = "";
      used = 0;
    }
    line += character;
    used += width(character);
  }
  found.push(line);
  if (found.length <= lines) return found;
  const last = found[lines - 1] ?? "";
  return [...found.slice(0, lines - 1), `${last.slice(0, -1)}…`];
}
