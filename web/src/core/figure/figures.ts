/** The report's figures as the page lays them out: by part of the report, as they are stated, as rows to export. */
import type { ToldFigure, ToldFigures } from "@/api/types";

/** The parts of the report, in its order. */
export const NETWORKS = ["organization", "alliance", "site", "service", "property"] as const;
export type Network = (typeof NETWORKS)[number];

export interface Section {
  readonly network: Network;
  readonly figures: readonly ToldFigure[];
}

/** The figures by part of the report, each in the report's order. */
export function sections(figures: readonly ToldFigure[]): Section[] {
  return NETWORKS.map((network) => ({ network, figures: figures.filter((each) => each.network === network) })).filter(
    (each) => each.figures.length > 0,
  );
}

/** How many agree with the report. */
export function agreeing(figures: readonly ToldFigure[]): number {
  return figures.filter((each) => each.holds).length;
}

/** What the page says of a figure, in its language. */
export interface Words {
  readonly name: (figure: ToldFigure) => string;
  readonly stated: (figure: ToldFigure) => string;
  readonly agrees: (figure: ToldFigure) => string;
  readonly network: (network: Network) => string;
}

/** A row a figure: part, name, stated, counted, whether they agree, a number for each subdistrict, elsewhere. */
export function figureRows(told: ToldFigures, titles: readonly string[], elsewhere: string, words: Words): string[][] {
  const head = [...titles, ...told.subdistricts.map(({ name }) => name), elsewhere];
  const rows = sections(told.figures).flatMap(({ network, figures }) =>
    figures.map((each) => [
      words.network(network), words.name(each), words.stated(each), String(each.found), words.agrees(each),
      ...(each.parts?.map(String) ?? told.subdistricts.map(() => "")),
      each.parts === null ? "" : String(each.elsewhere),
    ]),
  );
  return [head, ...rows];
}
