"""Which of several namesakes a cell means: the nearest, and nobody where that is not clear."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.search import Hit, How, NameIndex, NameRow
from graph.search.names import precedence

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Choice:
    """One row: found. Several: ambiguous. None: not found."""

    rows: tuple[NameRow, ...] = ()
    how: How = How.CURRENT

    @property
    def found(self) -> NameRow | None:
        """The one, if it is one."""
        return self.rows[0] if len(self.rows) == 1 else None


def best(hits: Sequence[Hit]) -> Choice:
    """The hits by the best kind of name; of these, the labels that come first."""
    if len(hits) < 2:
        return Choice((hits[0].row,), hits[0].how) if hits else Choice()
    how = hits[0].how
    rows = [hit.row for hit in hits if hit.how is how]
    first = min(precedence(row) for row in rows)
    return Choice(tuple(row for row in rows if precedence(row) == first), how)


def nearest(index: NameIndex, among: Choice, places: Sequence[str]) -> Choice:
    """The namesakes of the first place that has any."""
    for place in places:
        near = tuple(row for row in among.rows if row.id == place or index.is_placed(row, place))
        if near:
            return Choice(near, among.how)
    return Choice((), among.how)


def refer(index: NameIndex, hits: Sequence[Hit], places: Sequence[str], *, anywhere: bool) -> Choice:
    """Whom a reference means. Without `anywhere`, only by current name and in the places themselves."""
    among = best(hits)
    if not anywhere:
        if among.how is not How.CURRENT:
            return Choice()
        return nearest(index, among, places) if places else among
    reached = [area for place in places for area in index.around(place)]
    near = nearest(index, among, reached)
    return near if near.rows else among


def narrowed(index: NameIndex, places: Sequence[str]) -> list[str]:
    """The places without those that another of them lies in."""
    wider = {area for place in places for area in index.around(place)[1:]}
    return [place for place in dict.fromkeys(places) if place not in wider]
