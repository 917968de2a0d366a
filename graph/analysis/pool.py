"""What the members of an alliance offer together, what their communities need, and what is lacking."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.analysis.membership import members_of
from graph.analysis.represented import bodies_behind, community_behind
from graph.model.categories import CATEGORIES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.model.records import EntityRecord
    from graph.projection import Projection

_OVER = frozenset(("done", "withdrawn"))
_UNMET = frozenset((None, "open"))


@dataclass(frozen=True, slots=True)
class Held:
    """A resource or need, and the ids of those who offer or raised it."""

    record: EntityRecord
    by: frozenset[str]

    @property
    def category(self) -> str:
        """The code of its category; empty where the register has none."""
        return str(self.record.values.get("category") or "")


@dataclass(frozen=True, slots=True)
class Category:
    """How much of a category is offered and needed; `unmet` needs have found nobody yet."""

    code: str
    offers: int
    needs: int
    unmet: int

    @property
    def gap(self) -> bool:
        """Whether a need has found nobody and no member offers anything of its category."""
        return self.unmet > 0 and self.offers == 0


@dataclass(frozen=True)
class Pool:
    """The communities that members speak for, what is offered and needed, each by id, and the same by category."""

    communities: tuple[EntityRecord, ...]
    offers: tuple[Held, ...]
    needs: tuple[Held, ...]
    categories: tuple[Category, ...]


def pool_of(projection: Projection, alliance: str, day: int) -> Pool:
    """What the alliance and those behind its members may offer on the day, and what they raised and is not met yet."""
    members = {each.member.id: each.member for each in members_of(projection, alliance, day)}.values()
    bodies = {alliance}.union(*(bodies_behind(projection, each, day) for each in members))
    behind = (community_behind(projection, each, day) for each in members)
    communities = {each.id: each for each in behind if each is not None}
    offers = _held(projection, bodies, "OFFERS", day)
    needs = _held(projection, bodies | communities.keys(), "RAISED", day)
    waiting = tuple(each for each in needs if each.record.values.get("state") not in _OVER)
    return Pool(tuple(communities[id_] for id_ in sorted(communities)), offers, waiting, _counted(offers, waiting))


def _held(projection: Projection, holders: Iterable[str], kind: str, day: int) -> tuple[Held, ...]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for holder in holders:
        for tie in projection.ties_of(holder, (kind,)):
            if tie.source == holder and tie.days.possible(day):
                found[tie.target].add(holder)
    records = ((projection.exactly(id_), found[id_]) for id_ in sorted(found))
    return tuple(Held(record, frozenset(by)) for record, by in records if record and not record.values.get("planned"))


def _counted(offers: tuple[Held, ...], needs: tuple[Held, ...]) -> tuple[Category, ...]:
    found = {each.category for each in (*offers, *needs)} - {""}
    known = [code for code in CATEGORIES.terms if code in found]
    return tuple(_category(code, offers, needs) for code in (*known, *sorted(found - set(known))))


def _category(code: str, offers: tuple[Held, ...], needs: tuple[Held, ...]) -> Category:
    wanted = [each for each in needs if each.category == code]
    return Category(
        code,
        sum(each.category == code for each in offers),
        len(wanted),
        sum(each.record.values.get("state") in _UNMET for each in wanted),
    )
