/** SVG of exactly what is drawn, to be printed at any size. */
import type { Dot, Picture } from "../picture";
import { attributes, escaped, short } from "./xml";

export interface Paper {
  readonly background: string;
  readonly ink: string;
  readonly line: string;
  readonly font: string;
}

const WIDTH = 1600;
const MARGIN = 60;
/** Beyond so many, only the greater ones bear their name. */
const NAMED = 400;

export function svg({ dots, links }: Picture, paper: Paper, title: string): string {
  const [left, right] = span(dots.map((each) => each.x));
  const [low, high] = span(dots.map((each) => each.y));
  const scale = (WIDTH - 2 * MARGIN) / Math.max(1, right - left, high - low);
  const height = Math.max(200, (high - low) * scale + 2 * MARGIN);
  const place = ({ x, y }: Dot): [number, number] => [short(MARGIN + (x - left) * scale), short(MARGIN + (high - y) * scale)];
  const places = new Map(dots.map((each) => [each.node.id, place(each)]));
  const least = named(dots);
  const lines = links.flatMap(({ source, target }) => {
    const [from, to] = [places.get(source), places.get(target)];
    return from && to ? [`<path d="M${from.join(" ")}L${to.join(" ")}"/>`] : [];
  });
  const circles = dots.map((each) => {
    const [cx, cy] = place(each);
    return `<circle${attributes({ cx, cy, r: short(each.size), fill: each.colour })}><title>${escaped(each.node.name)}</title></circle>`;
  });
  const names = dots.filter((each) => each.size >= least).map((each) => {
    const [x, y] = place(each);
    return `<text${attributes({ x: short(x + each.size + 3), y: y + 4 })}>${escaped(each.node.name)}</text>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${short(height)}" width="${WIDTH}" height="${short(height)}">
<title>${escaped(title)}</title>
<rect width="100%" height="100%"${attributes({ fill: paper.background })}/>
<g${attributes({ stroke: paper.line, "stroke-width": 0.6, "stroke-opacity": 0.6 })}>${lines.join("")}</g>
<g>${circles.join("")}</g>
<g${attributes({ fill: paper.ink, "font-family": paper.font, "font-size": 11 })}>${names.join("")}</g>
</svg>
`;
}

function named(dots: readonly Dot[]): number {
  const sizes = dots.map((each) => each.size).sort((one, other) => other - one);
  return sizes.length <= NAMED ? 0 : (sizes[NAMED] ?? 0) + 0.001;
}

/** The least and the greatest; of many numbers at once, which Math.min takes no list of. */
function span(values: readonly number[]): [number, number] {
  return values.reduce<[number, number]>(([low, high], each) => [Math.min(low, each), Math.max(high, each)], [Infinity, -Infinity]);
}
