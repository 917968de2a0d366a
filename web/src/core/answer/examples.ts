/** Parts of answers for the specs of this folder. */
import type { Path, Provider, Ref, Sharing, Step } from "@/api/types";

export function ref(id: string, label = "Organization"): Ref {
  return { id, label, kind: null, name: `名称${id}` };
}

export function step(from: Ref, type: string, to: Ref, certainty = "certain"): Step {
  const tie = { id: `${type}-${from.id}`, type, since: "2023", until: "..", source: "挂钩台账", source_date: "2024-06-30" };
  return { from, to, tie, certainty, cost: 1, contact: null, parallel: [] };
}

export function path(...steps: Step[]): Path {
  return { cost: steps.length, sentence: { zh: "请先联系办公室。", en: "Call the office first." }, steps };
}

export function provider(organization: Ref, way: Path, capacity: number | null = 60): Provider {
  const resource = {
    id: `res-${organization.id}`, name: "三楼会议室", category: "venue.meeting_room", quantity: 1, capacity, unit: "间",
    slots: ["工作日 9:00-17:00"], notice_days: 3,
  };
  return { organization, resources: [resource], cost: way.cost, far: false, first_contact: null, path: way, alternatives: [] };
}

export const ASKER = ref("area", "Area");

export function sharing(...providers: Provider[]): Sharing {
  return { revision: "x-1", asked_as: ASKER, from: ASKER, own: [], providers, cut: null, notice: null };
}
