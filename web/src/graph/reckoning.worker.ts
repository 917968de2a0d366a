/** What takes long, beside the page: a module of our own, since the policy lets no other worker run. */
import { betweenOf } from "./between";
import { settling } from "./forces";
import { groupsOf } from "./groups";
import type { Question } from "./reckoning";

const TURN = 60;

self.onmessage = ({ data }: MessageEvent<Question>): void => {
  if (data.task === "groups") self.postMessage({ done: groupsOf(data.plain) });
  else if (data.task === "between") self.postMessage({ done: betweenOf(data.plain) });
  else settle(data);
};

/** Tell of the places on the way, not more often than they can be drawn. */
function settle({ plain, start }: Extract<Question, { task: "forces" }>): void {
  let last = start.places;
  let told = performance.now();
  for (const places of settling(plain, start)) {
    last = places;
    if (performance.now() - told < TURN * 5) continue;
    told = performance.now();
    self.postMessage({ now: places });
  }
  self.postMessage({ done: last });
}
