import { describe, expect, it } from "vitest";

import { chatText, withoutMobiles } from "./copying";
import { ASKER, path, provider, ref, sharing, step } from "./examples";
import { between, legsOf } from "./legs";
import { lettered } from "./lettering";
import { reasonsFor, relationOf } from "./relation";
import { csv, tableRows } from "./table";

const [committee, alliance, branch, company] = ["committee", "alliance", "branch", "company"].map((id) => ref(id)) as [
  ReturnType<typeof ref>, ReturnType<typeof ref>, ReturnType<typeof ref>, ReturnType<typeof ref>,
];
const PAIRED = path(step(ASKER, "PAIRED_WITH", company));
const ALLIED = path(
  step(ASKER, "SERVES", committee), step(committee, "MEMBER_OF", alliance), step(alliance, "MEMBER_OF", branch, "possible"),
  step(branch, "FORMED_IN", company),
);

describe("the legs of a path", () => {
  it("begin at the asker and end at the provider, the faces of one body being one stop", () => {
    const legs = legsOf(ALLIED);
    expect(legs.map((each) => [each.from.id, each.to.id])).toEqual([["area", "alliance"], ["alliance", "company"]]);
    expect(between(legs)).toEqual([alliance]);
  });

  it("lead on from where the one before ended, by whichever face that body is next named", () => {
    const [place, office] = [ref("place", "Area"), ref("office")];
    const way = path(step(ASKER, "PAIRED_WITH", place), step(place, "SERVES", office), step(office, "PART_OF", company));
    expect(legsOf(way).map((each) => [each.from.id, each.to.id])).toEqual([["area", "place"], ["place", "company"]]);
  });

  it("are the steps themselves where there is nothing else", () => {
    expect(legsOf(path(step(ASKER, "SERVES", committee)))).toHaveLength(1);
  });
});

describe("why a provider is recommended", () => {
  it("names the kind of acquaintance", () => {
    expect(relationOf(PAIRED).relation).toBe("pairing");
    expect(relationOf(ALLIED).relation).toBe("alliance");
    expect(relationOf(path(step(ASKER, "SERVES", committee))).relation).toBe("direct");
  });

  it("tells what speaks for it and what to check", () => {
    const keys = (of: typeof PAIRED, people: number | null): string[] =>
      reasonsFor(provider(company, of), people).map((each) => each.key);
    expect(keys(PAIRED, 50)).toEqual(["why.relation.pairing", "why.direct", "why.capacity", "why.source"]);
    expect(keys(PAIRED, 80)).not.toContain("why.capacity");
    expect(keys(ALLIED, null)).toEqual(["why.relation.alliance", "why.through", "why.check", "why.source"]);
  });
});

describe("the time that was asked for", () => {
  const timed = (time: string | null, slots: string[]): string[] => {
    const one = provider(company, PAIRED);
    const resources = one.resources.map((each) => ({ ...each, time, slots }));
    return reasonsFor({ ...one, resources }, null).map((each) => each.key).filter((each) => each.includes("ime"));
  };

  it.each([
    ["fits", ["周六"], ["why.timeFits"]], ["ask", ["周六"], ["why.askTime"]], [null, [], ["why.askTime"]], [null, ["周六"], []],
  ])("is told where it is %s", (time, slots, told) => {
    expect(timed(time, slots)).toEqual(told);
  });
});

describe("what is copied", () => {
  it.each(["13812345678", "138 1234 5678", "+86 138-1234-5678", "8613812345678"])("leaves out the mobile %s", (number) => {
    expect(withoutMobiles(`请联系王同志${number}。`)).toBe("请联系王同志***。");
  });

  it.each(["0510-80006933", "80006933", "2024-06-30", "org-13812345678901234"])("keeps %s", (text) => {
    expect(withoutMobiles(text)).toBe(text);
  });

  it("says whom to call, who else there is and where it can be seen", () => {
    const answer = sharing(provider(company, PAIRED), provider(branch, ALLIED));
    const phrases = { title: "问", own: "已有：", others: "其他：", link: "详见 " };
    expect(chatText(answer, phrases, "http://liantu/?need=x", "zh")).toBe(
      "问\n请先联系办公室。\n其他：名称branch\n详见 http://liantu/?need=x",
    );
  });
});

describe("the table", () => {
  it("has a row a provider under its titles", () => {
    const rows = tableRows([provider(company, PAIRED)], ["1", "2", "3", "4", "5", "6", "7"], "zh");
    expect(rows[1]).toEqual(["1", "名称company", "三楼会议室", "", "", "", "请先联系办公室。"]);
  });

  it("quotes what needs it and begins no formula", () => {
    expect(csv([['a"b', "c,d", "=1+1"]])).toBe('\uFEFF"a""b","c,d",\'=1+1\r\n');
  });
});

describe("the lettering of a box", () => {
  it("takes two lines and leaves out the rest", () => {
    expect(lettered("会议室")).toEqual(["会议室"]);
    expect(lettered("无锡永信生物医药有限公司")).toEqual(["无锡永信生物", "医药有限公司"]);
    expect(lettered("古运河银行太湖花园第二支行党支部")).toHaveLength(2);
    expect(lettered("一二三四五六七八九十一二三四五六七八九十")[1]).toMatch(/…$/);
  });
});
