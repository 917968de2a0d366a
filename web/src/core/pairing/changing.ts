/** A pairing that is begun or ended, as POST /changes takes it; each with the reason for it. */
import { isDay } from "@/core/address/query";
import type { ChangeAsked, Pairing, PairingPage } from "@/api/types";
import { isPersonal } from "@/core/need/personal";


/** Where what is written on the page comes from, as sources are named in registers. */
const SOURCE = "网页登记";
const REASON = "结束原因：";

export interface PairingDraft {
  readonly unit: string | null;
  readonly area: string | null;
  readonly role: "lead" | "member";
  readonly scheme: string;
  readonly team: string;
  readonly document: string;
  readonly since: string;
  readonly post: string;
  readonly phone: string;
  readonly reason: string;
}

export type Wrong = "unit" | "area" | "since" | "until" | "before" | "reason" | "personal" | "twice" | "mobile";

/** What of the draft is not right yet, first things first; null where it can be sent. */
export function wrongInNew(draft: PairingDraft, current: readonly Pairing[]): Wrong | null {
  const { unit, area, since, reason, scheme, team, document, post, phone } = draft;
  if (unit === null) return "unit";
  if (area === null) return "area";
  if (current.some(({ from, to }) => from.id === unit && to.id === area)) return "twice";
  if (!isDay(since)) return "since";
  if (isMobile(phone)) return "mobile";
  return wrongReason(reason, [scheme, team, document, post]);
}

/** What is not right yet about an end: it needs a day, no earlier than the pairing began, and a reason. */
export function wrongInEnd(pairing: Pairing, until: string, reason: string): Wrong | null {
  if (!isDay(until)) return "until";
  if (pairing.valid_from !== null && until < pairing.valid_from) return "before";
  return wrongReason(reason, []);
}

function wrongReason(reason: string, others: readonly string[]): Wrong | null {
  if (reason.trim() === "") return "reason";
  return isPersonal([reason, ...others].join(" ")) ? "personal" : null;
}

/** Eleven digits that begin as a mobile number does: only office numbers are kept here. */
function isMobile(phone: string): boolean {
  return /^(?:86)?1[3-9]\d{9}$/.test(phone.normalize("NFKC").replace(/\D/g, ""));
}

/** The change that pairs them, without what is empty. */
export function beginning(draft: PairingDraft, today: string): ChangeAsked[] {
  const { unit, area, role, since } = draft;
  const written = {
    scheme: draft.scheme, team: draft.team, document: draft.document,
    liaison_post: draft.post, liaison_phone: draft.phone,
  };
  const filled = Object.entries(written).flatMap(([name, value]) => (value.trim() === "" ? [] : [[name, value.trim()]]));
  const values = { role, since, until: "..", source: SOURCE, source_date: today, ...Object.fromEntries(filled) };
  return [{ op: "create", of: "PAIRED_WITH", source: unit ?? "", target: area ?? "", cascade: false, values }];
}

/** The change that ends it after this day, with the reason on the pairing; refused if somebody changed it since. */
export function ending(pairing: Pairing, until: string, reason: string, revision: PairingPage["revision"]): ChangeAsked[] {
  const lineage = revision.slice(0, revision.lastIndexOf("-"));
  const note = [pairing.note, REASON + reason.trim()].filter(Boolean).join("；");
  return [
    {
      op: "end", of: "PAIRED_WITH", id: pairing.id, cascade: false, values: { until, note },
      if_match: `"${lineage}-${pairing.revision}"`,
    },
  ];
}
