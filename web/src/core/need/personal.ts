/** What no need may say: whose it is. The rule of the registers' free text (docs: registers), told without repeating it. */
const PERSONAL: readonly RegExp[] = [
  // a mobile number, however it is grouped, and an identity number
  /(?<!\d)1[3-9]\d(?:[\s-]?\d){8}(?!\d)/,
  /(?<!\d)\d{17}[\dXx](?!\d)/,
  // a building, entrance or room
  /[\d一二三四五六七八九十]+\s*(?:幢|栋|号楼|单元|室(?!内|外))/,
  // a resident by family name
  /[\u4e00-\u9fff]{1,2}某|(?:奶奶|爷爷|大爷|大妈|老伯)/,
];

/** Whether a text seems to say who a resident is or where one lives. */
export function isPersonal(text: string): boolean {
  const plain = text.normalize("NFKC");
  return PERSONAL.some((each) => each.test(plain));
}
