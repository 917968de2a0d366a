"""Whether a caller may make these changes, or revert them: deletes, leaders' ties, the area of a key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from api.access.admission import lacking
from api.access.rights import Caller, Right
from api.access.views import EVERYTHING
from api.errors import OutOfArea
from api.writing.asked import is_restricted, takes_away
from graph.model.catalog import TIES
from graph.model.change import Change, Op
from graph.model.placing import PLACED_BY_SOURCE, PLACED_BY_TARGET
from graph.model.records import TieRecord
from graph.projection.placing import ProjectedPlacing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from api.opened import Opened
    from graph.projection import Projection
    from graph.store.log.entry import Commit, Entry


async def permit(opened: Opened, caller: Caller, changes: Sequence[Change]) -> None:
    """Nothing, where the caller may make all of the changes. Raises RightMissing, OutOfArea."""
    if any(takes_away(each) for each in changes) and not caller.may(Right.ADMIN):
        raise lacking(caller, Right.ADMIN)
    merges = [each for each in changes if each.op is Op.MERGE]
    graph = await _graph(opened) if merges or caller.area is not None else None
    if not caller.may(Right.DISTRICT) and (any(is_restricted(each) for each in changes) or _moves(merges, graph)):
        raise lacking(caller, Right.DISTRICT)
    if caller.area is None or graph is None:
        return
    area = _Area(graph, caller.area, changes)
    outside = [each.id for each in changes if not area.holds(each)]
    if outside:
        raise OutOfArea(
            f"有 {len(outside)} 项修改超出密钥所属区域：{'、'.join(outside[:5])}",
            f"{len(outside)} changes are outside the key's area: {', '.join(outside[:5])}",
            area=caller.area, ids=outside[:100],
        )  # fmt: skip


async def permit_undo(opened: Opened, caller: Caller, commit: Commit) -> None:
    """Nothing, where the caller may revert the commit. Raises RightMissing, OutOfArea.

    Undoing takes the right that doing took: what an editor wrote, an editor may revert; what deleted or merged, and
    what brought that back, takes an admin.
    """
    was_taken = any(each.before is not None or each.after is not None for each in commit.standings.values())
    if was_taken and not caller.may(Right.ADMIN):
        raise lacking(caller, Right.ADMIN)
    await permit(opened, caller, [_reverting(each) for each in commit.entries])


def _reverting(entry: Entry) -> Change:
    """What reverting does to a record, as far as rights go by it: nothing is deleted, what was not there goes."""
    record = entry.before or entry.after
    op = Op.CREATE if entry.after is None else Op.UPDATE
    if isinstance(record, TieRecord):
        return Change(op, record.type, record.id, source=record.source, target=record.target)
    assert record is not None  # noqa: S101 - an entry is about something
    return Change(op, record.label, record.id)


async def _graph(opened: Opened) -> Projection:
    head = (await opened.store.head()).revision
    return (await opened.views.of(EVERYTHING, str(head))).projection


def _moves(merges: Sequence[Change], graph: Projection | None) -> bool:
    """Whether leaders' ties move with a merge."""
    moved = (tie for each in merges if graph for tie in graph.ties_of(each.id))
    return any(TIES[tie.type].restricted for tie in moved)


class _Area:
    """What is in an area, with what the changes themselves make in it."""

    def __init__(self, graph: Projection, area: str, changes: Sequence[Change]) -> None:
        self._graph = graph
        self._area = area
        self._made = {each.id for each in changes if each.op is Op.CREATE and not each.is_tie}
        self._placing = ProjectedPlacing(graph)
        for each in changes:
            # what exists is not moved into the area by a tie that somebody of the area draws to it
            if each.op is Op.CREATE and each.is_tie and self._placed_end(each) in self._made:
                self._placing.add(each.of, each.source or "", each.target or "")

    def holds(self, change: Change) -> bool:
        """Whether a change stays in the area."""
        if not change.is_tie:
            return self._within(change.id) and (change.target is None or self._within(change.target))
        tie = self._graph.tie(change.id)
        source, target = (tie.source, tie.target) if tie else (change.source or "", change.target or "")
        if change.of in PLACED_BY_TARGET:
            return self._within(source)
        if change.of in PLACED_BY_SOURCE:
            return self._within(source) and self._within(target)
        return self._within(source) or self._within(target)

    def _within(self, id_: str) -> bool:
        return self._placing.within(self._graph.resolve(id_) or id_, self._area)

    @staticmethod
    def _placed_end(change: Change) -> str | None:
        return change.source if change.of in PLACED_BY_TARGET else change.target
