/** What is told of a node and of a tie besides name, kind and ends: titles and values in the page's language. */
import type { Tie } from "@/api/types";
import type { Naming } from "@/core/naming/naming";

import type { Node } from "./network";

export interface Fact {
  readonly name: string;
  readonly title: string;
  readonly text: string;
}

/** Told elsewhere, or of use to programs only. */
const APART = new Set(["id", "label", "kind", "name", "transit", "revision", "distance", "longitude", "latitude"]);
const OF_TIE = new Set(["id", "type", "from", "to", "valid_from", "valid_to", "certainty", "since", "until", "source", "source_date", "revision"]);

/** Every field that has a value and that the model knows, in the order of the answer. */
export function factsOf(node: Node, naming: Naming, words: { readonly yes: string; readonly no: string }): Fact[] {
  return Object.entries(node).flatMap(([name, value]) => {
    const title = APART.has(name) || isEmpty(value) ? null : naming.field(node.label, name);
    if (title === null) return [];
    const text = typeof value === "boolean" ? words[value ? "yes" : "no"] : naming.value(node.label, name, value);
    return [{ name, title, text }];
  });
}

/** What else a tie says: role, post, scheme, document, liaison. */
export function tieFacts(tie: Tie, naming: Naming): string[] {
  return Object.entries(tie).flatMap(([name, value]) => {
    if (OF_TIE.has(name) || isEmpty(value) || typeof value === "boolean") return [];
    const title = naming.field(tie.type, name);
    return title === null ? [] : [`${title} ${naming.value(tie.type, name, value)}`];
  });
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
}
