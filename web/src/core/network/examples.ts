/** A small district for specs: two communities of a subdistrict, their bodies, an alliance, a pairing that ended. */
import { joined, type Link, type Network, type Node } from "./network";

export function node(id: string, label: string, kind: string | null = null): Node {
  return { id, label, kind, name: `名${id}`, scope: null, level: null, category: null, transit: true, revision: 1 };
}

export function link(type: string, source: string, target: string, from: string | null = null, to: string | null = null): Link {
  return { id: `${type}-${source}-${target}`, type, source, target, valid_from: from, valid_to: to, revision: 1, since: from, until: null };
}

export function district(): Network {
  return joined([
    {
      nodes: [
        node("d", "Area", "district"), node("s", "Area", "subdistrict"), node("c1", "Area", "community"), node("c2", "Area", "community"),
        node("p1", "Organization", "party_organization"), node("p2", "Organization", "party_organization"), node("u", "Organization", "organ"),
        node("a", "Alliance", "platform"), node("r", "Resource"), node("w", "Person"),
      ],
      links: [
        link("WITHIN", "s", "d"), link("WITHIN", "c1", "s"), link("WITHIN", "c2", "s"), link("SERVES", "p1", "c1"), link("SERVES", "p2", "c2"),
        link("MEMBER_OF", "p1", "a", "2022-01-01"), link("MEMBER_OF", "p2", "a", "2023-01-01"), link("PAIRED_WITH", "u", "c1", "2020-01-01", "2024-01-01"),
        link("OFFERS", "p1", "r"), link("HOLDS_POST", "w", "p1", "2021-05-01"),
      ],
    },
  ]);
}
