/** What is drawn as rows: the same for the page's tables and for the file. */
import type { Language } from "@/core/preferences/language";
import { dayText } from "@/core/naming/dates";
import type { Naming } from "@/core/naming/naming";

import type { Node } from "./network";
import type { Picture, Values } from "./picture";
import type { Places } from "./placing";

export interface Row {
  readonly id: string;
  readonly cells: readonly string[];
}

interface Table {
  readonly titles: readonly string[];
  readonly rows: readonly Row[];
}

export interface Rows {
  readonly nodes: Table;
  readonly ties: Table;
}

export interface Words {
  readonly nodes: readonly string[];
  readonly ties: readonly string[];
}

/** Whatever rows need besides the picture. */
export interface Around {
  readonly naming: Naming;
  readonly language: Language;
  readonly places: Places;
  readonly alliances: ReadonlyMap<string, string>;
  readonly counts: Values;
  nameOf(id: string): string;
}

/** Nodes by kind and name, ties by type. A person has no number of ties here: persons are not ranked. */
export function rowsOf({ dots, links }: Picture, { naming, language, places, alliances, counts, nameOf }: Around, words: Words): Rows {
  const named = (id: string | undefined): string => (id === undefined ? "" : nameOf(id));
  const cells = ({ node }: { node: Node }): Row => ({
    id: node.id,
    cells: [
      node.name, naming.kind(node), named(places.community.get(node.id)), named(places.street.get(node.id)), named(alliances.get(node.id)),
      node.label === "Person" ? "" : String(counts.get(node.id) ?? 0),
    ],
  });
  const nodes = dots.map(cells).sort((one, other) => compared(one.cells[1], other.cells[1]) || compared(one.cells[0], other.cells[0]));
  const ties = links.map((link) => ({
    id: link.id,
    cells: [
      nameOf(link.source), naming.tie(link.type), nameOf(link.target), said(link["since"], language), said(link["until"], language),
      plain(link["stated_by"]), plain(link["source_date"]),
    ],
  }));
  ties.sort((one, other) => compared(one.cells[1], other.cells[1]) || compared(one.cells[0], other.cells[0]));
  return { nodes: { titles: words.nodes, rows: nodes }, ties: { titles: words.ties, rows: ties } };
}

const ORDER = new Intl.Collator("zh-CN");

function compared(one = "", other = ""): number {
  return ORDER.compare(one, other);
}

function said(value: unknown, language: Language): string {
  return typeof value === "string" ? dayText(value, language) : "";
}

function plain(value: unknown): string {
  return typeof value === "string" ? value : "";
}
