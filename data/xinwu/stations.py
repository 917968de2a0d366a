"""Red stations, one an estate and some beside; service points of property companies; who keeps them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.xinwu.sites import SiteRows
from data.xinwu.words import chance, spread

if TYPE_CHECKING:
    from data.xinwu.bodies import Community, Estate
    from data.xinwu.places import Place
    from data.xinwu.sheets import Sheets

RED_STATIONS = 288
POSTED_MEMBERS = 1596
DEMONSTRATIONS = 23
SERVICE_POINTS = 115
SHARED_DOORS = 20
"""Service points behind the door of a red station: one site with two kinds."""
COURIER_DOORS = 15
"""Courier stations behind the door of a red station."""
_RED = ("红色先锋驿站", "红色共享驿站", "红色睦邻驿站")


def write_stations(
    sheets: Sheets, communities: list[Community], estates: list[Estate], places: tuple[Place, ...]
) -> list[str]:
    """288 red stations; the doors that are shared with a courier station or a service point carry two kinds."""
    rng = chance("stations")
    rows = SiteRows(sheets, rng)
    by_name = {each.name: each for each in communities}
    posted = iter(spread(rng, POSTED_MEMBERS, RED_STATIONS, 3, 12))
    made: list[str] = []
    for at, estate in enumerate(estates):
        community = by_name[estate.place.name]
        kind = _RED[at % 3]
        keeper = rng.choice(community.cadres)
        name = f"{estate.name}红色驿站"
        rows.station(
            name, kind, estate.place, kinds=[kind, *_second(at, estate)], estate=estate.name,
            standard="示范型" if at % 6 == 0 else "基准型",
            operator=[estate.branch or community.party], keeper_id=keeper.id, keeper=keeper.name,
            posted_members=next(posted),
            functions="党建指导、休憩放松、睦邻议事",
        )  # fmt: skip
        made.append(name)
    spare = [place for place in places if not place.governed] + [place for place in places if place.governed]
    for place in spare[: RED_STATIONS - len(estates)]:
        operator = [by_name[place.name].party] if place.governed else None
        name = f"{place.name}红色先锋驿站"
        rows.station(name, _RED[0], place, standard="基准型", operator=operator, posted_members=next(posted))
        if place.governed:
            made.append(name)
    _planned(rows, communities)
    return made


def _second(at: int, estate: Estate) -> list[str]:
    """The other kind of a shared door: two doors in five have one, until there are enough."""
    if at % 5 == 1 and at // 5 < COURIER_DOORS:
        return ["小蜜蜂驿站"]
    return ["“红色物业”服务点"] if estate.project and _is_shared(at) else []


def _is_shared(at: int) -> bool:
    return at % 5 == 2 and at // 5 < SHARED_DOORS


def write_service_points(sheets: Sheets, estates: list[Estate]) -> None:
    """The service points of property companies that have a door of their own."""
    rng = chance("service points")
    rows = SiteRows(sheets, rng)
    shared = [each for at, each in enumerate(estates) if each.project and _is_shared(at)]
    able = [each for each in estates if each.project and each not in shared]
    for estate in rng.sample(able, SERVICE_POINTS - len(shared)):
        rows.station(
            f"{estate.name}“红色物业”服务点", "“红色物业”服务点", estate.place, estate=estate.name,
            operator=[estate.project or ""], functions="全天候叫单式服务",
        )  # fmt: skip


def _planned(rows: SiteRows, communities: list[Community]) -> None:
    """Two stations that are only planned: they have no walked tie and count for nothing."""
    for community in communities[3:5]:
        rows.station(
            f"{community.name}二号红色驿站", _RED[1], community.place, status="拟建", operator=[community.party]
        )
