/** The pages in English, a file for each page; names and registers' words stay as they are written. */
import { alliances } from "@/i18n/en/alliances";
import { appointments } from "@/i18n/en/appointments";
import { figures } from "@/i18n/en/figures";
import { find } from "@/i18n/en/find";
import { frame } from "@/i18n/en/frame";
import { network } from "@/i18n/en/network";
import { pairings } from "@/i18n/en/pairings";
import { registers } from "@/i18n/en/registers";
import type { Messages } from "@/i18n/messages";

export const en: Messages = { ...frame, ...find, ...network, ...alliances, ...pairings, ...appointments, ...registers, ...figures };
