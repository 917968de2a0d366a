/** An answer as a table for a spreadsheet: office numbers only, as in the copied text. */
import type { Provider } from "@/api/types";
import type { Language } from "@/core/preferences/language";

import { withoutMobiles } from "./copying";

/** The rows under these titles: place, provider, resources, whom to call, office phone, source, sentence. */
export function tableRows(providers: readonly Provider[], titles: readonly string[], language: Language): string[][] {
  const rows = providers.map(({ organization, resources, first_contact: contact, path }, at) => [
    String(at + 1),
    organization.name,
    resources.map((each) => each.name).join("；"),
    contact === null ? "" : [contact.organization.name, contact.post].filter(Boolean).join(" "),
    contact?.office_phone ?? "",
    [contact?.source, contact?.source_date].filter(Boolean).join(" "),
    path.sentence[language],
  ]);
  return [[...titles], ...rows].map((row) => row.map(withoutMobiles));
}

/** The rows as CSV that spreadsheets open as UTF-8; a cell never begins a formula. */
export function csv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
