/** A need as it is registered: what is lacking and who lacks it as a body, never a resident. */
import type { ChangeAsked, ListedNeed } from "@/api/types";

export const URGENCIES = ["normal", "soon", "urgent"] as const;
export type Urgency = (typeof URGENCIES)[number];

export interface NeedDraft {
  readonly name: string;
  /** A category, no group. */
  readonly category: string;
  readonly quantity: number | null;
  readonly when: string;
  readonly urgency: Urgency;
}

/** A random id that no other draft has; it works on plain http too. */
export function newId(prefix = ""): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (each) => each.toString(16).padStart(2, "0")).join("");
  const uuid = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
  return prefix + uuid;
}

/** The changes that register a need of this body, as POST /changes takes them. */
export function registration(draft: NeedDraft, raisedBy: string, id: string, today: string): ChangeAsked[] {
  const when = draft.when.trim();
  return [
    {
      op: "create",
      of: "Need",
      id,
      cascade: false,
      values: {
        name: draft.name.trim(),
        category: draft.category,
        urgency: draft.urgency,
        state: "open",
        raised_on: today,
        ...(draft.quantity !== null && { quantity: draft.quantity }),
        ...(when !== "" && { when }),
      },
    },
    { op: "create", of: "RAISED", source: raisedBy, target: id, cascade: false, values: { since: today } },
  ];
}

/** The open needs that this body, or the place that it asked as, has raised. */
export function raisedBy(needs: readonly ListedNeed[], ids: readonly string[]): ListedNeed[] {
  return needs.filter(({ state, raised_by: by }) => state === "open" && by.some((each) => ids.includes(each.id)));
}
