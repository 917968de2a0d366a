/** Who sits on two sides of an estate, as lines of a table: the post that it comes from first. */
import type { CrossAppointments, PostPair, Side } from "@/api/types";

type Post = PostPair["posts"][number];

export interface End {
  readonly organization: string;
  readonly side: Side | null;
  readonly post: string;
  readonly standing: string | null;
  readonly appointment: string | null;
}

export interface Line {
  readonly key: string;
  readonly person: string;
  readonly from: End;
  readonly to: End;
  /** Whether it is told which post is the main one; otherwise the order means nothing. */
  readonly directed: boolean;
  readonly since: string | null;
  readonly certain: boolean;
}

/** Certain ones, then those whose dates do not tell, each in the order of the answer: no rank of persons. */
export function linesOf(found: CrossAppointments): Line[] {
  const sides = new Map(found.bodies.map(({ organization, side }) => [organization.id, side]));
  const line = (pair: PostPair, certain: boolean): Line => {
    const start = pair.direction?.from.id;
    const [one, other] = pair.posts as [Post, Post];
    const [from, to] = start !== undefined && other.to.id === start ? [other, one] : [one, other];
    return {
      key: pair.posts.map(({ id }) => id).join(" "),
      person: pair.person.name,
      from: end(from, sides),
      to: end(to, sides),
      directed: pair.direction !== null,
      since: pair.overlap.valid_from,
      certain,
    };
  };
  return [...found.certain.map((each) => line(each, true)), ...found.uncertain.map((each) => line(each, false))];
}

function end(post: Post, sides: ReadonlyMap<string, Side>): End {
  return {
    organization: post.to.name,
    side: sides.get(post.to.id) ?? null,
    post: post.post ?? "",
    standing: post.standing,
    appointment: post.appointment,
  };
}
