/** The pages in Chinese, a file for each page: the words of registers, none of a database. */
import { alliances } from "@/i18n/zh/alliances";
import { appointments } from "@/i18n/zh/appointments";
import { find } from "@/i18n/zh/find";
import { frame } from "@/i18n/zh/frame";
import { network } from "@/i18n/zh/network";

export const zh = { ...frame, ...find, ...alliances, ...appointments };
export const zh = { ...frame, ...find, ...network };
import { figures } from "@/i18n/zh/figures";
import { find } from "@/i18n/zh/find";
import { frame } from "@/i18n/zh/frame";
import { pairings } from "@/i18n/zh/pairings";

export const zh = { ...frame, ...figures, ...find, ...pairings };
import { registers } from "@/i18n/zh/registers";

export const zh = { ...frame, ...find, ...registers };
