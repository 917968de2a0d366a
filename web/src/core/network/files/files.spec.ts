import { describe, expect, it } from "vitest";

import { Naming } from "@/core/naming/naming";

import { link, node } from "../examples";
import type { Picture } from "../picture";
import { rowsOf } from "../table";
import { gexf } from "./gexf";
import { graphml } from "./graphml";
import { svg } from "./svg";
import { escaped } from "./xml";

const PICTURE: Picture = {
  dots: [
    { node: { ...node("o", "Organization", "organ"), name: '甲<&"乙"', office_phone: "0510-80001111" }, x: 1.23456, y: -2, size: 5, colour: "#102030" },
    { node: node("w", "Person"), x: 10, y: 20, size: 5, colour: "#AA3377" },
  ],
  links: [link("HOLDS_POST", "w", "o", "2020-01-01", "2024-01-01")],
};
const PAPER = { background: "#fff", ink: "#000", line: "#999", font: "serif" };

describe("files of exactly what is drawn", () => {
  it.each([
    ["GEXF", gexf(PICTURE)], ["GraphML", graphml(PICTURE)], ["SVG", svg(PICTURE, PAPER, "图 & 表")],
  ])("are well-formed %s without phones", (_, text) => {
    expect(text).toContain("甲&#60;&#38;&#34;乙&#34;");
    expect(text).not.toContain("0510");
    const open = [...text.matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/g)].filter((each) => each[3] !== "/");
    expect(open.filter((each) => each[1] === "").length).toBe(open.filter((each) => each[1] === "/").length);
  });

  it("tell Gephi where, in which colour and until which day, that day included", () => {
    const text = gexf(PICTURE);
    expect(text).toContain('<viz:color r="16" g="32" b="48"/><viz:position x="1.235" y="-2"/>');
    expect(text).toContain('start="2020-01-01" end="2023-12-31"');
  });

  it("tell the ties half-open in GraphML", () => {
    expect(graphml(PICTURE)).toContain('<data key="edge-valid_to">2024-01-01</data>');
  });

  it("draw every node and tie in SVG", () => {
    const text = svg(PICTURE, PAPER, "x");
    expect([text.match(/<circle/g)?.length, text.match(/<path/g)?.length]).toEqual([2, 1]);
  });

  it("leave out what XML has no character for", () => {
    expect(escaped("a\u0001b\tc")).toBe("ab\tc");
  });
});

describe("the table", () => {
  it("has every node and tie, and counts no ties of persons", () => {
    const around = {
      naming: new Naming(null, [], "zh"), language: "zh", places: { community: new Map(), street: new Map() }, alliances: new Map<string, string>(),
      counts: new Map([["o", 1], ["w", 1]]), nameOf: (id: string) => id,
    } as const;
    const { nodes, ties } = rowsOf(PICTURE, around, { nodes: ["名称"], ties: ["从"] });
    expect(nodes.rows.map((each) => [each.id, each.cells.at(-1)]).sort()).toEqual([["o", "1"], ["w", ""]]);
    expect(ties.rows[0]?.cells.slice(0, 4)).toEqual(["w", "HOLDS_POST", "o", "2020年1月1日"]);
  });
});
