/** The pages in Chinese, a file for each page: the words of registers, none of a database. */
import { alliances } from "@/i18n/zh/alliances";
import { appointments } from "@/i18n/zh/appointments";
import { figures } from "@/i18n/zh/figures";
import { find } from "@/i18n/zh/find";
import { frame } from "@/i18n/zh/frame";
import { network } from "@/i18n/zh/network";
import { pairings } from "@/i18n/zh/pairings";
import { registers } from "@/i18n/zh/registers";

export const zh = { ...frame, ...find, ...network, ...alliances, ...pairings, ...appointments, ...registers, ...figures };
