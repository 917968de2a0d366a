/** The questions of the page to the server. */
import { answer, api } from "@/api/client";
import type { CrossAppointments, EstateOverview } from "@/api/types";

const PAGE = 500;
/** Estates at most whose persons are listed together: the bound of the API. */
export const MOST_ESTATES = 50;
const day = (asOf: string | null): { as_of?: string } => (asOf === null ? {} : { as_of: asOf });

export interface Estates {
  readonly asOf: string;
  readonly items: readonly EstateOverview[];
}

/** All estates at a glance, page after page; nobody is named. */
export async function estates(signal: AbortSignal, asOf: string | null): Promise<Estates> {
  const items: EstateOverview[] = [];
  let after: string | null = null;
  let told = "";
  do {
    const query: { limit: number; after?: string; as_of?: string } = { limit: PAGE, ...day(asOf) };
    if (after !== null) query.after = after;
    const page = await answer(api.GET("/api/v1/people/cross-appointments/estates", { signal, params: { query } }));
    items.push(...page.items);
    after = page.next;
    told = page.as_of;
  } while (after !== null);
  return { asOf: told, items };
}

/** Who sits on two sides: of one estate for a coordinator, of several with the district right. */
export async function persons(signal: AbortSignal, ids: readonly string[], asOf: string | null): Promise<readonly CrossAppointments[]> {
  const query = { estate: [...ids], ...day(asOf) };
  return (await answer(api.GET("/api/v1/people/cross-appointments", { signal, params: { query } }))).estates;
}
