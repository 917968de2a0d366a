/** The pages in Chinese, a file for each page: the words of registers, none of a database. */
import { find } from "@/i18n/zh/find";
import { frame } from "@/i18n/zh/frame";
import { pairings } from "@/i18n/zh/pairings";

export const zh = { ...frame, ...find, ...pairings };
