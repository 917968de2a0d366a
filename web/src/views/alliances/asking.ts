/** The questions of the page to the server. */
import { answer, api } from "@/api/client";
import type { AllianceBridges, AllianceMembers, AllianceOverlap, AllianceOverview, AlliancePool } from "@/api/types";
import { mostOverlapping } from "@/core/alliance/overlapping";

const PAGE = 500;
const day = (asOf: string | null): { as_of?: string } => (asOf === null ? {} : { as_of: asOf });

export interface Overviews {
  readonly asOf: string;
  readonly items: readonly AllianceOverview[];
}

/** All alliances at a glance, page after page. */
export async function overviews(signal: AbortSignal, asOf: string | null): Promise<Overviews> {
  const items: AllianceOverview[] = [];
  let after: string | null = null;
  let told = "";
  do {
    const query: { limit: number; after?: string; as_of?: string } = { limit: PAGE, ...day(asOf) };
    if (after !== null) query.after = after;
    const page = await answer(api.GET("/api/v1/alliances/overview", { signal, params: { query } }));
    items.push(...page.items);
    after = page.next;
    told = page.as_of;
  } while (after !== null);
  return { asOf: told, items };
}

export function bridges(signal: AbortSignal, among: readonly string[], asOf: string | null): Promise<AllianceBridges> {
  const query = { alliance: [...among], limit: 5_000, ...day(asOf) };
  return answer(api.GET("/api/v1/alliances/bridges", { signal, params: { query } }));
}

/** One alliance's overlaps with the others, and those of the ones that it overlaps most with among each other. */
export interface Around {
  readonly own: AllianceBridges;
  readonly among: AllianceBridges;
  readonly ids: readonly string[];
}

const IN_MATRIX = 10;

export async function around(signal: AbortSignal, alliance: string, asOf: string | null): Promise<Around> {
  const own = await bridges(signal, [alliance], asOf);
  const ids = mostOverlapping(own, IN_MATRIX, alliance);
  return { own, ids, among: await bridges(signal, ids, asOf) };
}

export function members(signal: AbortSignal, alliance: string, asOf: string | null): Promise<AllianceMembers> {
  return answer(api.GET("/api/v1/alliances/{alliance}/members", { signal, params: { path: { alliance }, query: day(asOf) } }));
}

export function pool(signal: AbortSignal, alliance: string, asOf: string | null): Promise<AlliancePool> {
  return answer(api.GET("/api/v1/alliances/{alliance}/pool", { signal, params: { path: { alliance }, query: day(asOf) } }));
}

export function overlap(signal: AbortSignal, alliances: readonly string[], asOf: string | null): Promise<AllianceOverlap> {
  const query = { alliance: [...alliances], ...day(asOf) };
  return answer(api.GET("/api/v1/alliances/overlap", { signal, params: { query } }));
}
