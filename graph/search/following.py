"""The names of a projection, and those of the next one: made from what changed, in time of what was written."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from graph.model.records import EntityRecord
from graph.projection.projection import Projection
from graph.search.index import NameIndex
from graph.search.names import keys_of
from graph.search.rows import name_row, placed_by, placing_types
from graph.search.tables import FrozenShelf, GrowingShelf, Stack

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from graph.search.names import NameRow

_NOWHERE = object()


@dataclass(frozen=True)
class Names:
    """The tables of one revision, never changed once made.

    `ground` holds a whole base; `later` what changed since, each shelf more than twice as long as the next, `newest`
    the rows of it that count, `loose` the names of those that do not.
    """

    projection: Projection
    ground: FrozenShelf
    later: tuple[GrowingShelf, ...] = ()
    newest: Mapping[str, NameRow | None] = field(default_factory=lambda: MappingProxyType({}))
    loose: frozenset[str] = frozenset()
    around: dict[str, Sequence[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, projection: Projection, ground: FrozenShelf | None = None) -> Names:
        """The names of a projection; `ground`: the shelf of its base, where that was made before."""
        base = projection.base
        return cls(Projection(base.revision, base), ground or FrozenShelf(base)).followed_by(projection)

    def index(self, seen: Callable[[NameRow], NameRow] | None = None) -> NameIndex:
        """An index for whoever sees all, or for one to whom people are what `seen` makes of them (Stack)."""
        stack = Stack((self.ground, *self.later), self.newest, self.loose, seen)
        return NameIndex.over(stack, self.around)

    def followed_by(self, projection: Projection) -> Names:
        """The names of a later projection: one of the same base, or one whose base is not later than this revision."""
        rows = {id_: row_of(projection, id_) for id_ in sorted(set(_touched(self.projection, projection)))}
        before = {id_: self._row(id_) for id_ in rows}
        changed = {id_: row for id_, row in rows.items() if row != before[id_]}
        if not changed:
            return replace(self, projection=projection)
        newest = MappingProxyType({**self.newest, **changed})
        was = [row for id_ in changed if (row := before[id_]) is not None]
        now = [row for row in changed.values() if row is not None]
        return replace(
            self,
            projection=projection,
            later=_shelved((*self.later, GrowingShelf(now)), newest) if now else self.later,
            newest=newest,
            loose=self.loose.union(name for row in was for _, name in keys_of(row)),
            around={} if any(row.label == "Area" for row in (*was, *now)) else self.around,
        )

    def _row(self, id_: str) -> NameRow | None:
        return self.newest[id_] if id_ in self.newest else self.ground.row(id_)


def _touched(before: Projection, after: Projection) -> Iterator[str]:
    """The entities whose row may be another one."""
    known = before.changed if after.base is before.base else {}
    for id_, now in after.changed.items():
        if known.get(id_, _NOWHERE) is now:
            continue
        for record in (before.record(id_), now):
            if isinstance(record, EntityRecord):
                yield id_
            elif record is not None and (placed := placed_by(record)) is not None:
                yield placed[0]


def row_of(projection: Projection, id_: str) -> NameRow | None:
    """The row of the entity of exactly this id."""
    entity = projection.exactly(id_)
    if entity is None:
        return None
    placed = (placed_by(tie) for tie in projection.ties_at(id_, placing_types(entity.label)))
    return name_row(entity, tuple(sorted({each[1] for each in placed if each is not None and each[0] == id_})))


def _shelved(shelves: Sequence[GrowingShelf], newest: Mapping[str, NameRow | None]) -> tuple[GrowingShelf, ...]:
    """The shelves, of which short ones are put together, so that there are few of them and each row is moved seldom."""
    kept = [*shelves]
    while len(kept) > 1 and len(kept[-2].rows) <= 2 * len(kept[-1].rows):
        last, before = kept.pop(), kept.pop()
        kept.append(GrowingShelf(_counting((*before.rows.values(), *last.rows.values()), newest)))
    return tuple(kept)


def _counting(rows: Iterable[NameRow], newest: Mapping[str, NameRow | None]) -> Iterator[NameRow]:
    return (row for row in rows if newest.get(row.id) is row)
