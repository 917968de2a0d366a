/** All of the explorer but its look: what is drawn, where, what is marked, and what hands do. */
import { computed, type ComputedRef } from "vue";
import { useI18n } from "vue-i18n";

import { useNaming } from "@/components/useNaming";
import { dayOf } from "@/core/naming/dates";
import { joined, type Network, type Node, partOfPath } from "@/core/network/network";
import { type Picture, placedAt, tiesOf } from "@/core/network/picture";
import { type Rows, rowsOf } from "@/core/network/table";
import type { View } from "@/core/network/view";
import { useLanguage } from "@/core/preferences/language";
import type { Marks } from "@/graph/marks";

import { type Handling, useHands } from "./useHands";
import { usePath } from "./usePath";
import { type Drawn, usePicture } from "./usePicture";
import { usePlacement } from "./usePlacement";

interface Exploring {
  readonly today: string;
  readonly day: ComputedRef<string>;
  readonly drawn: Drawn;
  readonly placing: ReturnType<typeof usePlacement>;
  readonly ways: ReturnType<typeof usePath>;
  readonly chosen: ComputedRef<readonly Node[]>;
  readonly hands: Handling;
  readonly rows: ComputedRef<Rows>;
  readonly marks: ComputedRef<Marks>;
  readonly ids: ComputedRef<ReadonlySet<string>>;
  picture(): Picture;
  nameOf(id: string): string;
  kindName(kind: string): string;
}

export function useExploring(view: () => View, loaded: () => Network, look: (next: Partial<View>) => void): Exploring {
  const { t } = useI18n();
  const { naming } = useNaming();
  const language = useLanguage();
  const today = dayOf(new Date());
  const day = computed(() => view().day ?? today);
  const ways = usePath(view, () => day.value);
  // who is on the path is drawn, whoever was before
  const network = computed(() => withPath(loaded(), ways.path.value));
  const drawn = usePicture(view, () => network.value, () => day.value);
  const placing = usePlacement(view, () => drawn.basis.value, () => drawn.places.value);
  const chosen = computed(() => view().chosen.flatMap((id) => network.value.nodes.get(id) ?? []));
  const nameOf = (id: string): string => network.value.nodes.get(id)?.name ?? "";
  const labels = computed(() => new Map([...network.value.nodes.values()].map((each) => [each.kind ?? each.label, each])));
  const kindName = (kind: string): string => naming.value.kind(labels.value.get(kind) ?? { label: kind, kind: null });
  const marks = computed<Marks>(() => ({
    chosen: new Set(view().chosen),
    pinned: new Set(view().pins.map((each) => each.id)),
    pathNodes: new Set(ways.path.value?.steps.flatMap((each) => [each.from.id, each.to.id])),
    pathTies: new Set(ways.path.value?.steps.map((each) => each.tie.id)),
  }));
  const rows = computed(() => {
    const { places, alliances, shapes } = drawn;
    const around = {
      naming: naming.value, language: language.value, places: places.value, alliances: alliances.value, counts: tiesOf(shapes.value.links), nameOf,
    };
    const titled = (keys: readonly string[]): string[] => keys.map((each) => t(`network.table.${each}`));
    return rowsOf(shapes.value, around, {
      nodes: titled(["name", "kind", "place", "street", "alliance", "count"]),
      ties: titled(["from", "tie", "to", "since", "until", "source", "sourceDate"]),
    });
  });
  return {
    today, day, drawn, placing, ways, chosen, marks, rows, nameOf, kindName,
    hands: useHands(view, look, () => drawn.seen.value, () => placing.placement.value),
    ids: computed(() => new Set(drawn.seen.value.nodes.map((each) => each.id))),
    picture: () => placedAt(drawn.shapes.value, placing.placement.value),
  };
}

function withPath(network: Network, path: Parameters<typeof partOfPath>[0] | null): Network {
  if (path === null) return network;
  const { nodes, links } = partOfPath(path);
  const isNew = nodes.some(({ id }) => !network.nodes.has(id)) || links.some(({ id }) => !network.links.has(id));
  return isNew ? joined([{ nodes: [...network.nodes.values()], links: [...network.links.values()] }, { nodes, links }]) : network;
}
