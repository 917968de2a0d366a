"""Posts that one person holds side by side: the pairs behind interlocks and cross-appointments."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from graph.analysis.validity import together
from graph.model.dates import Certainty

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from graph.analysis.validity import Together
    from graph.model.records import TieRecord
    from graph.projection import Projection

MAIN = "main"


@dataclass(frozen=True, slots=True)
class PostPair:
    """Two posts of a person in two organizations, and when both are held.

    `origin` is the organization where the main post is; None where both are, or neither is said to be, the main one.
    """

    person: str
    posts: tuple[TieRecord, TieRecord]
    together: Together

    @property
    def certain(self) -> bool:
        """Whether the person certainly holds both at once."""
        return self.together.certainty is Certainty.CERTAIN

    @property
    def origin(self) -> str | None:
        """Where the person comes from."""
        mains = [tie.target for tie in self.posts if tie.values.get("standing") == MAIN]
        return mains[0] if len(mains) == 1 else None


def pairs_between(projection: Projection, organizations: Collection[str], day: int | None) -> Iterator[PostPair]:
    """Every two posts that one person may hold at once in two different ones of the organizations, by person."""
    held: defaultdict[str, dict[str, TieRecord]] = defaultdict(dict)
    for organization in organizations:
        for tie in projection.ties_of(organization, ("HOLDS_POST",)):
            held[tie.source][tie.id] = tie
    for person in sorted(held):
        yield from pairs_of(person, [held[person][id_] for id_ in sorted(held[person])], day)


def pairs_of(person: str, posts: Collection[TieRecord], day: int | None) -> Iterator[PostPair]:
    """The same for the posts of one person."""
    for one, other in combinations(posts, 2):
        if one.target != other.target:
            shared = together(one.days, other.days, day)
            if shared is not None:
                yield PostPair(person, (one, other), shared)
