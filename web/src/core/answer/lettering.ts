/** Names in the boxes of a drawing: at most two lines of about the same length, the rest left out. */

/** Width of a line in halves of a Chinese character. */
const LINE = 17;

function width(text: string): number {
  return [...text].reduce((sum, each) => sum + ((each.codePointAt(0) ?? 0) < 0x2e80 ? 1.1 : 2), 0);
}

/** As much of the text as is at most so wide, and the rest. */
function cut(text: string, most: number): [string, string] {
  const characters = [...text];
  let at = characters.length;
  while (at > 1 && width(characters.slice(0, at).join("")) > most) at--;
  return [characters.slice(0, at).join(""), characters.slice(at).join("")];
}

/** The lines of a name; the last ends in … where it does not fit. */
export function lettered(name: string): string[] {
  const all = width(name);
  if (all <= LINE) return [name];
  const [first, rest] = cut(name, Math.min(LINE, all / 2 + 1));
  if (width(rest) <= LINE) return [first, rest];
  const [second] = cut(rest, LINE - 2);
  return [first, `${second}…`];
}
