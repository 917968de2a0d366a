"""Whether a caller may make these changes: deletes, leaders' ties, and the area that a key is limited to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from api.access.admission import lacking
from api.access.rights import Caller, Right
from api.access.views import EVERYTHING
from api.errors import OutOfArea
from api.writing.asked import is_delete, is_restricted
from graph.model.change import Op
from graph.model.placing import PLACED_BY_SOURCE, PLACED_BY_TARGET, Placing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from api.opened import Opened
    from graph.model.change import Change
    from graph.projection import Projection


async def permit(opened: Opened, caller: Caller, changes: Sequence[Change]) -> None:
    """Nothing, where the caller may make all of the changes. Raises RightMissing, OutOfArea."""
    if any(is_delete(each) for each in changes) and not caller.may(Right.ADMIN):
        raise lacking(caller, Right.ADMIN)
    if any(is_restricted(each) for each in changes) and not caller.may(Right.DISTRICT):
        raise lacking(caller, Right.DISTRICT)
    if caller.area is None:
        return
    head = (await opened.store.head()).revision
    graph = (await opened.views.of(EVERYTHING, str(head))).projection
    area = _Area(graph, caller.area, changes)
    outside = [each.id for each in changes if not area.holds(each)]
    if outside:
        raise OutOfArea(
            f"有 {len(outside)} 项修改超出密钥所属区域：{'、'.join(outside[:5])}",
            f"{len(outside)} changes are outside the key's area: {', '.join(outside[:5])}",
            area=caller.area, ids=outside[:100],
        )  # fmt: skip


class _Area:
    """What is in an area, with what the changes themselves make in it."""

    def __init__(self, graph: Projection, area: str, changes: Sequence[Change]) -> None:
        self._graph = graph
        self._area = area
        self._made = {each.id for each in changes if each.op is Op.CREATE and not each.is_tie}
        self._placing = Placing(graph.ties())
        for each in changes:
            # what exists is not moved into the area by a tie that somebody of the area draws to it
            if each.op is Op.CREATE and each.is_tie and self._placed_end(each) in self._made:
                self._placing.add(each.of, each.source or "", each.target or "")

    def holds(self, change: Change) -> bool:
        """Whether a change stays in the area."""
        if not change.is_tie:
            return self._within(change.id)
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
