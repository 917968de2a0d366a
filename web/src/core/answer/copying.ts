/** An answer as text for a chat message: no mobile number ever, whatever the register held. */
import type { Provider, Sharing } from "@/api/types";
import type { Language } from "@/core/preferences/language";

/** Words of the page around the answer's own sentences. */
export interface Phrases {
  readonly title: string;
  readonly own: string;
  readonly others: string;
  readonly link: string;
}

/** Eleven digits that begin as a mobile number does, however they are grouped. */
const MOBILE = /(?<!\d)(?:\+?86[\s-]?)?1[3-9]\d(?:[\s-]?\d){8}(?!\d)/g;

/** The text without mobile numbers. */
export function withoutMobiles(text: string): string {
  return text.replace(MOBILE, "***");
}

/** The best provider's sentence, what the own community has, and who else there is. */
export function chatText(answer: Sharing, phrases: Phrases, address: string, language: Language): string {
  const [best, ...others] = answer.providers;
  const own = answer.own.flatMap((each) => each.resources.map((resource) => `${each.organization.name}：${resource.name}`));
  const lines = [
    phrases.title,
    ...(own.length > 0 ? [`${phrases.own}${own.join("；")}`] : []),
    ...(best ? [best.path.sentence[language]] : answer.notice ? [answer.notice[language]] : []),
    ...(others.length > 0 ? [phrases.others + others.map((each) => each.organization.name).join("、")] : []),
    `${phrases.link}${address}`,
  ];
  return withoutMobiles(lines.join("\n"));
}

/** One provider's sentence. */
export function sentenceText({ path }: Provider, language: Language): string {
  return withoutMobiles(path.sentence[language]);
}
