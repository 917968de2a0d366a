/** The pages in Chinese, a file for each page: the words of registers, none of a database. */
import { find } from "@/i18n/zh/find";
import { frame } from "@/i18n/zh/frame";
import { registers } from "@/i18n/zh/registers";

export const zh = { ...frame, ...find, ...registers };
