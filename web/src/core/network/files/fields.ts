/** What files for other tools tell of nodes and ties: what is drawn and in the table, no phone and no contact. */
import type { Link } from "../network";
import type { Dot } from "../picture";

export const OF_NODES = {
  label: ({ node }: Dot) => node.label,
  kind: ({ node }: Dot) => node.kind,
  level: ({ node }: Dot) => node.level,
  scope: ({ node }: Dot) => node.scope,
  category: ({ node }: Dot) => node.category,
} as const;

export const OF_TIES = {
  type: (link: Link) => link.type,
  since: (link: Link) => said(link["since"]),
  until: (link: Link) => said(link["until"]),
  valid_from: (link: Link) => link.valid_from,
  valid_to: (link: Link) => link.valid_to,
  stated_by: (link: Link) => said(link["stated_by"]),
  source_date: (link: Link) => said(link["source_date"]),
} as const;

function said(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

/** The values that are known, by name. */
export function told<T>(fields: Readonly<Record<string, (of: T) => string | null>>, of: T): [string, string][] {
  return Object.entries(fields).flatMap(([name, read]) => {
    const value = read(of);
    return value === null ? [] : [[name, value] as [string, string]];
  });
}
