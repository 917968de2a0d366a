/** The pages in English, a file for each page; names and registers' words stay as they are written. */
import { find } from "@/i18n/en/find";
import { frame } from "@/i18n/en/frame";
import { registers } from "@/i18n/en/registers";
import type { Messages } from "@/i18n/messages";

export const en: Messages = { ...frame, ...find, ...registers };
