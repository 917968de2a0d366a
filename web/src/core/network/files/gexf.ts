/** GEXF 1.3 of exactly what is drawn, with places, colours and the days of ties, as Gephi reads it. */
import type { Picture } from "../picture";
import { OF_NODES, OF_TIES, told } from "./fields";
import { attributes, short } from "./xml";

export function gexf({ dots, links }: Picture): string {
  const nodes = dots.map((dot) => {
    const { node, x, y, size, colour } = dot;
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
    return `<node${attributes({ id: node.id, label: node.name })}>${values(told(OF_NODES, dot))}<viz:color${attributes({ r, g, b })}/><viz:position${attributes({ x: short(x), y: short(y) })}/><viz:size${attributes({ value: short(size) })}/></node>`;
  });
  const edges = links.map((link) => {
    const { id, source, target, type, valid_from: start, valid_to: over } = link;
    const ends = attributes({ id, source, target, label: type, start, end: over === null ? null : before(over) });
    return `<edge${ends}>${values(told(OF_TIES, link))}</edge>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
<graph defaultedgetype="directed" mode="dynamic" timeformat="date">
${titles("node", OF_NODES)}
${titles("edge", OF_TIES)}
<nodes>
${nodes.join("\n")}
</nodes>
<edges>
${edges.join("\n")}
</edges>
</graph>
</gexf>
`;
}

function titles(of: string, fields: object): string {
  const each = Object.keys(fields).map((name) => `<attribute${attributes({ id: name, title: name, type: "string" })}/>`);
  return `<attributes${attributes({ class: of, mode: "static" })}>${each.join("")}</attributes>`;
}

function values(found: readonly (readonly [string, string])[]): string {
  const each = found.map(([name, value]) => `<attvalue${attributes({ for: name, value })}/>`);
  return each.length === 0 ? "" : `<attvalues>${each.join("")}</attvalues>`;
}

/** The day before, since GEXF counts the last day in and we do not. */
function before(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}
