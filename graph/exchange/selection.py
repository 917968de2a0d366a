"""Which part of the graph leaves: all of it, an area, an alliance, or what lies around somebody, on a day or ever."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from graph.analysis.membership import members_of
from graph.analysis.network import NetworkQuery, network
from graph.exchange.errors import SelectionRefused
from graph.exchange.part import Part
from graph.model.dates import day_of, days_of
from graph.model.placing import Placing
from graph.model.visibility import tie_visible

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Awaitable, Callable, Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from graph.model.records import EntityRecord, TieRecord
    from graph.projection import Projection

MAX_DEPTH = 12
"""Steps around somebody; more are the whole graph."""


@dataclass(frozen=True, kw_only=True)
class Selection:
    """What is asked for, by ids: nothing is the whole graph. At most one of `area`, `alliance` and `start`.

    The whole graph is of all times where no day is given; a part is always as of a day, by default today.
    """

    area: str | None = None
    alliance: str | None = None
    start: str | None = None
    depth: int | None = None
    as_of: dt.date | None = None

    def __post_init__(self) -> None:
        """Raises SelectionRefused where it contradicts itself."""
        if sum(each is not None for each in (self.area, self.alliance, self.start)) > 1:
            raise SelectionRefused(
                "area、alliance、from 只能给出一个", "give one of area, alliance and from", field="area"
            )
        if self.depth is not None and self.start is None:
            raise SelectionRefused("depth 须与 from 一起给出", "depth needs from", field="depth")
        if self.depth is not None and not 0 <= self.depth <= MAX_DEPTH:
            raise SelectionRefused(
                f"depth 应在 0 到 {MAX_DEPTH} 之间", f"depth is from 0 to {MAX_DEPTH}", field="depth"
            )

    async def resolved(self, id_of: Callable[[str, Sequence[str]], Awaitable[str]]) -> Selection:
        """The same by ids, where names were typed; `id_of` finds one's id among these labels (none: all)."""
        return replace(
            self,
            area=self.area and await id_of(self.area, ("Area",)),
            alliance=self.alliance and await id_of(self.alliance, ("Alliance",)),
            start=self.start and await id_of(self.start, ()),
        )


def part_of(
    projection: Projection,
    selection: Selection,
    today: dt.date,
    *,
    see_names: bool = True,
    district: bool = True,
) -> Part:
    """The part that is asked for, as its reader may see it. Raises SelectionRefused where an id is of nothing."""
    day = selection.as_of or today
    chosen = _chosen(projection, selection, day_of(day))
    if chosen is None:
        return _whole(projection, selection.as_of, today, see_names=see_names, district=district)
    ties = {tie.id for tie in _among(projection, chosen, day_of(day)) if tie_visible(tie, district=district)}
    return Part(projection, tuple(sorted(chosen)), tuple(sorted(ties)), day, see_names=see_names)


def _whole(projection: Projection, as_of: dt.date | None, today: dt.date, *, see_names: bool, district: bool) -> Part:
    day = None if as_of is None else day_of(as_of)
    entities = {each.id for each in projection.entities() if day is None or _exists(each, day)}
    ties = (
        tie.id
        for tie in projection.ties()
        if tie_visible(tie, district=district)
        and (day is None or tie.days.possible(day))
        and tie.source in entities
        and tie.target in entities
    )
    return Part(projection, tuple(sorted(entities)), tuple(sorted(ties)), as_of or today, see_names=see_names)


def _exists(entity: EntityRecord, day: int) -> bool:
    since, until = entity.values.get("since"), entity.values.get("until")
    return days_of(None if since is None else str(since), None if until is None else str(until)).possible(day)


def _chosen(projection: Projection, selection: Selection, day: int) -> AbstractSet[str] | None:
    if selection.area is not None:
        return _in_area(projection, _known(projection, selection.area, "area", "Area").id, day)
    if selection.alliance is not None:
        return _in_alliance(projection, _known(projection, selection.alliance, "alliance", "Alliance").id, day)
    if selection.start is not None:
        centre = _known(projection, selection.start, "from")
        depth = 1 if selection.depth is None else selection.depth
        everybody = len(projection.entities())
        query = NetworkQuery(centre=centre.id, day=day, depth=depth, limit=everybody, district=True)
        return network(projection, centre, query).distance.keys()
    return None


def _known(projection: Projection, id_: str, field: str, label: str | None = None) -> EntityRecord:
    found = projection.entity(id_)
    if found is None or label not in (None, found.label):
        raise SelectionRefused(f"没有编号为 {id_} 的对象", f"there is nothing of the id {id_}", field=field)
    return found


def _in_area(projection: Projection, area: str, day: int) -> set[str]:
    """What belongs to the area as it does for a caller's rights, and whom that is paired or allied with."""
    placing = Placing(tie for tie in projection.ties() if tie.days.possible(day))
    inside = {each.id for each in projection.entities() if placing.within(each.id, area)}
    beside = set[str]()
    for id_ in inside:
        for tie in projection.ties_of(id_, ("PAIRED_WITH", "MEMBER_OF")):
            if tie.days.possible(day) and not (tie.type == "MEMBER_OF" and tie.target == id_):
                beside.add(tie.source if tie.target == id_ else tie.target)
    return inside | beside


def _in_alliance(projection: Projection, alliance: str, day: int) -> set[str]:
    """The alliance, its members, those of the alliances among them, and what they offer."""
    reached, waiting = {alliance}, [alliance]
    while waiting:
        members = {each.member.id for each in members_of(projection, waiting.pop(), day)} - reached
        reached |= members
        waiting += members
    return reached | {each.id for id_ in reached for each in projection.offers_of(id_, day)}


def _among(projection: Projection, chosen: AbstractSet[str], day: int) -> Iterator[TieRecord]:
    for id_ in chosen:
        for tie in projection.ties_of(id_):
            if tie.source == id_ and tie.target in chosen and tie.days.possible(day):
                yield tie
