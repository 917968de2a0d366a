/** What codes are called in the page's language, by the API's own lists. */
import type { Category, Ref, Vocabularies } from "@/api/types";
import type { Language } from "@/core/preferences/language";

export interface Named {
  readonly zh: string;
  readonly en: string;
}

/** Lists of codes that are not called after the record and the field, or after the field alone. */
const LISTS: Readonly<Record<string, string>> = {
  "Organization.level": "party_level", "Organization.scope": "party_scope", "Organization.form": "party_form",
  "Site.kinds": "site_kind", "Site.standard": "station_standard", "MEMBER_OF.role": "membership_role",
  "PAIRED_WITH.role": "pairing_role", "HOLDS_POST.standing": "post_standing", "INSTRUCTS.standing": "post_standing",
};

/** The words of the model, or none as long as they are not loaded. */
export class Naming {
  private readonly categories: ReadonlyMap<string, Category>;

  constructor(
    private readonly vocabularies: Vocabularies | null,
    categories: readonly Category[],
    private readonly language: Language,
  ) {
    this.categories = new Map(categories.map((each) => [each.code, each]));
  }

  tie(type: string): string {
    return this.said(this.vocabularies?.ties[type], type);
  }

  /** What a label or a tie type is called. */
  label(of: string): string {
    return this.said(this.vocabularies?.labels[of] ?? this.vocabularies?.ties[of], of);
  }

  category(code: string): string {
    return this.said(this.categories.get(code), code);
  }

  term(list: string, code: string): string {
    return this.said(this.vocabularies?.lists[list]?.find((each) => each.code === code), code);
  }

  /** A value of a field: what its code is called where it is one, else itself. */
  value(of: string, field: string, written: string): string {
    if (field === "category") return this.category(written);
    const lists = [LISTS[`${of}.${field}`], `${of.toLowerCase()}_${field}`, field];
    const list = lists.find((each) => each !== undefined && this.vocabularies?.lists[each] !== undefined);
    return list === undefined ? written : this.term(list, written);
  }

  /** What an entity is: its kind, or its label where it has none. */
  kind({ label, kind }: Pick<Ref, "label" | "kind">): string {
    const named = this.vocabularies?.lists[`${label.toLowerCase()}_kind`]?.find((each) => each.code === kind);
    return this.said(named ?? this.vocabularies?.labels[label], "");
  }

  /** What a field of a label or tie type is called; null for one that the model does not know. */
  field(of: string, name: string): string | null {
    return this.vocabularies?.fields[of]?.[name]?.[this.language] ?? null;
  }

  /** A value of a field in words: codes by their names, numbers with their unit. */
  value(of: string, name: string, value: unknown): string {
    const { list = null, unit = null } = this.vocabularies?.fields[of]?.[name] ?? {};
    const words = [value].flat().map((each) => (list === null ? String(each) : this.term(list, String(each))));
    // units are Chinese words
    const counted = typeof value === "number" && this.language === "zh" ? unit : null;
    return words.join(this.language === "zh" ? "、" : ", ") + (counted ?? "");
  }

  private said(named: Named | undefined, otherwise: string): string {
    return named?.[this.language] ?? otherwise;
  }
}
