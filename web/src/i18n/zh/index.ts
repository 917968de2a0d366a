/** The pages in Chinese, a file for each page: the words of registers, none of a database. */
import { alliances } from "@/i18n/zh/alliances";
import { appointments } from "@/i18n/zh/appointments";
import { find } from "@/i18n/zh/find";
import { frame } from "@/i18n/zh/frame";

export const zh = { ...frame, ...find, ...alliances, ...appointments };
