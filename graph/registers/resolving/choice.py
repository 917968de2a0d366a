"""Which of several namesakes a cell means: the nearest, and nobody where that is not clear."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from graph.search import Hit, How, NameIndex, NameRow
from graph.search.names import precedence

if TYPE_CHECKING:
    from collections.abc import Sequence


class Choice(NamedTuple):
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
    if len(hits) == 1:
        return Choice((hits[0].row,), how)
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


def narrowed(index: NameIndex, places: Sequence[str]) -> tuple[str, ...]:
    """The places, each once, without those that another of them lies in."""
    once = tuple(dict.fromkeys(places))
    if len(once) < 2:
        return once
    wider = {area for place in once for area in index.around(place)[1:]}
    return tuple(place for place in once if place not in wider)
