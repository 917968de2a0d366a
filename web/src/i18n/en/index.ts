/** The pages in English, a file for each page; names and registers' words stay as they are written. */
import { alliances } from "@/i18n/en/alliances";
import { appointments } from "@/i18n/en/appointments";
import { find } from "@/i18n/en/find";
import { frame } from "@/i18n/en/frame";
import { network } from "@/i18n/en/network";
import type { Messages } from "@/i18n/messages";

export const en: Messages = { ...frame, ...find, ...alliances, ...appointments };
export const en: Messages = { ...frame, ...find, ...network };
import { figures } from "@/i18n/en/figures";
import { find } from "@/i18n/en/find";
import { frame } from "@/i18n/en/frame";
import { pairings } from "@/i18n/en/pairings";
import type { Messages } from "@/i18n/messages";

export const en: Messages = { ...frame, ...figures, ...find, ...pairings };
import { registers } from "@/i18n/en/registers";
import type { Messages } from "@/i18n/messages";

export const en: Messages = { ...frame, ...find, ...registers };
