/** Pairings as rows of a spreadsheet: offices and office numbers only, no names of persons. */
import type { Pairing, Ref } from "@/api/types";
import { withoutMobiles } from "@/core/answer/copying";

/** Names of codes, in the page's language. */
export interface Words {
  readonly role: (code: string) => string;
  readonly standing: (pairing: Pairing) => string;
  readonly day: (written: string | null) => string;
}

/** A row a pairing under these titles: subdistrict, community, unit, role … source. */
export function pairingRows(
  pairings: readonly Pairing[], streets: ReadonlyMap<string, Ref>, titles: readonly string[], words: Words,
): string[][] {
  const rows = pairings.map((each) => [
    streets.get(each.to.id)?.name ?? "",
    each.to.name,
    each.from.name,
    each.role === null ? "" : words.role(each.role),
    each.scheme ?? "",
    each.team ?? "",
    each.document ?? "",
    words.day(each.since),
    words.day(each.until),
    words.standing(each),
    each.liaison_post ?? "",
    each.liaison_phone ?? "",
    [each.source, each.source_date].filter(Boolean).join(" "),
  ]);
  return [[...titles], ...rows.map((row) => row.map(withoutMobiles))];
}
