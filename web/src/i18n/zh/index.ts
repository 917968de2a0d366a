/** The pages in Chinese, a file for each page: the words of registers, none of a database. */
import { find } from "@/i18n/zh/find";
import { frame } from "@/i18n/zh/frame";
import { network } from "@/i18n/zh/network";

export const zh = { ...frame, ...find, ...network };
