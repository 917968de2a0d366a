/** What codes are called in the page's language, by the API's own lists. */
import type { Category, Ref, Vocabularies } from "@/api/types";
import type { Language } from "@/core/preferences/language";

export interface Named {
  readonly zh: string;
  readonly en: string;
}

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
    const words = [value].flat().map((each) => this.word(list, String(each)));
    // units are Chinese words
    const counted = typeof value === "number" && this.language === "zh" ? unit : null;
    return words.join(this.language === "zh" ? "、" : ", ") + (counted ?? "");
  }

  private word(list: string | null, written: string): string {
    if (list === "category") return this.category(written);
    return list === null ? written : this.term(list, written);
  }

  private said(named: Named | undefined, otherwise: string): string {
    return named?.[this.language] ?? otherwise;
  }
}
