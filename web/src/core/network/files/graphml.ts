/** GraphML of exactly what is drawn, with places and colours, as yEd, igraph, networkx and Gephi read it. */
import type { Picture } from "../picture";
import { OF_NODES, OF_TIES, told } from "./fields";
import { attributes, escaped, short } from "./xml";

export function graphml({ dots, links }: Picture): string {
  const keys = [
    ...["name", ...Object.keys(OF_NODES), "color"].map((name) => key("node", name, "string")),
    ...["x", "y", "size"].map((name) => key("node", name, "double")),
    ...Object.keys(OF_TIES).map((name) => key("edge", name, "string")),
  ];
  const nodes = dots.map((dot) => {
    const { node, x, y, size, colour } = dot;
    const values = [["name", node.name], ...told(OF_NODES, dot), ["color", colour], ["x", short(x)], ["y", short(y)], ["size", short(size)]];
    return `<node${attributes({ id: node.id })}>${values.map(([name, value]) => data("node", name, value)).join("")}</node>`;
  });
  const edges = links.map((link) => {
    const ends = attributes({ id: link.id, source: link.source, target: link.target });
    return `<edge${ends}>${told(OF_TIES, link).map(([name, value]) => data("edge", name, value)).join("")}</edge>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
${keys.join("\n")}
<graph edgedefault="directed">
${[...nodes, ...edges].join("\n")}
</graph>
</graphml>
`;
}

function key(of: string, name: string, type: string): string {
  return `<key${attributes({ id: `${of}-${name}`, for: of, "attr.name": name, "attr.type": type })}/>`;
}

function data(of: string, name: string | number | undefined, value: string | number | undefined): string {
  return `<data key="${of}-${name}">${escaped(String(value))}</data>`;
}
