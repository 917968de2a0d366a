"""Stations for couriers and drivers and service points for companies, by the roads and in the parks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.xinwu.sites import SiteRows
from data.xinwu.stations import COURIER_DOORS
from data.xinwu.words import chance

if TYPE_CHECKING:
    from data.xinwu.bodies import Community, Unit
    from data.xinwu.places import Place
    from data.xinwu.sheets import Sheets

COURIER_STATIONS = 112
DRIVER_STATIONS = 4
SERVICE_POINTS = 18
_FACILITIES = "饮水、充电、微波炉、应急药箱"


def write_new_employment_sites(
    sheets: Sheets, communities: list[Community], units: list[Unit], places: tuple[Place, ...]
) -> None:
    """112 courier stations (15 of them at red stations), 4 driver stations, 18 service points, one station closed."""
    rng = chance("new employment")
    rows = SiteRows(sheets, rng)
    for community in rng.sample(communities, COURIER_STATIONS - COURIER_DOORS):
        _site(rows, f"{community.name}小蜜蜂驿站", "小蜜蜂驿站", community.place, community.party)
    for community in rng.sample(communities, DRIVER_STATIONS):
        _site(rows, f"{community.name}司机驿站", "司机驿站", community.place, community.committee)
    parks = [place for place in places if not place.governed]
    for n in range(SERVICE_POINTS):
        park = parks[n % len(parks)]
        host = rng.choice([unit for unit in units if unit.place == park.name])
        _site(rows, f"{park.name}{n // len(parks) + 1}号暖企服务点", "暖企服务点", park, host.party or host.name)
    gone = communities[0]
    sheets.add(
        "new_employment_sites", name=f"{gone.name}老街小蜜蜂驿站", kind="小蜜蜂驿站", subdistrict=gone.place.street,
        community=gone.name, opened="2019-05-01", closed="2022-10-31", since="2019-05-01", until="2022-10-31",
        operator=[gone.party],
    )  # fmt: skip


def _site(rows: SiteRows, name: str, kind: str, place: Place, operator: str) -> None:
    rows.add(
        "new_employment_sites", name, place, kind=kind, operator=[operator], functions=_FACILITIES,
        visits=rows.rng.randrange(300, 6000) if rows.rng.random() < 0.4 else None,
    )  # fmt: skip
