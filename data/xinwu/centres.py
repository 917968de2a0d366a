"""Service centres, neighbourhood centres and the places that the report names; reading sites and study routes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.xinwu.sites import SiteRows
from data.xinwu.words import chance, table

if TYPE_CHECKING:
    import random

    from data.xinwu.bodies import Community, Unit
    from data.xinwu.places import Place
    from data.xinwu.sheets import Sheets

NEIGHBOURHOOD_CENTRES = 24
READING_SITES = 147
_TEACHING = 8
_ROUTES = (
    ("梅里初心路线", "党史学习"), ("鸿山振兴路线", "乡村振兴"), ("长江路联盟路线", "区域化党建"),
    ("太湖湾生态路线", "绿色发展"),
    ("园区先锋路线", "两新党建"), ("红色物业路线", "小区治理"), ("驿站服务路线", "新就业群体"),
)  # fmt: skip


def write_centres(
    sheets: Sheets, communities: list[Community], units: list[Unit], places: tuple[Place, ...]
) -> list[str]:
    """A centre in every community, and what is there once or a few times only; names that routes may stop at."""
    rng = chance("centres")
    rows = SiteRows(sheets, rng)
    for community in communities:
        keeper = community.cadres[1]
        rows.station(
            community.centre, "党群服务中心", community.place, operator=[community.party], keeper_id=keeper.id,
            keeper=keeper.name,
            functions="教育服务、代办、政策宣传、文体活动", floor_area=rng.randrange(400, 2600),
        )  # fmt: skip
    for community in rng.sample(communities, NEIGHBOURHOOD_CENTRES):
        rows.station(
            f"{community.name}睦邻中心",
            "睦邻中心",
            community.place,
            operator=[community.committee],
            functions="不熄灯的睦邻中心",
        )
    return _named(rows, rng, communities, units, {place.name: place for place in places})


def _named(
    rows: SiteRows, rng: random.Random, communities: list[Community], units: list[Unit], places: dict[str, Place]
) -> list[str]:
    article = table("article")
    by_name = {each.name: each for each in communities}
    mei, hong = by_name["梅里社区"], by_name["鸿山社区"]
    rows.station(article["sharing_centre"], "共享中心", by_name[article["flagship"]].place, operator=["长江路书记联盟"])
    rows.station(
        article["lecture_hall"],
        "讲习堂",
        hong.place,
        short_name=article["lecture_hall_alias"],
        operator=["鸿山街道党工委"],
    )
    companies = [unit for unit in units if unit.name.endswith("有限公司") and unit.party]
    teaching = [f"{unit.name}党员教育实境课堂" for unit in rng.sample(companies, _TEACHING)]
    by_site = {f"{unit.name}党员教育实境课堂": unit for unit in companies}
    for name in teaching:
        unit = by_site[name]
        rows.station(name, "教育实境课堂", places[unit.place], operator=[unit.party or unit.name], functions="免费开放")
    rows.add(
        "new_employment_sites", article["friendly_block"], mei.place, kind="友好街区", operator=[mei.party],
        functions="暖“新”服务地图",
    )  # fmt: skip
    return [article["sharing_centre"], article["lecture_hall"], article["friendly_block"], *teaching]


def write_reading_sites(sheets: Sheets, communities: list[Community]) -> None:
    """147 sites on three levels: district and subdistrict as the report names them, corners in the communities."""
    rng = chance("reading")
    rows = SiteRows(sheets, rng)
    seats = {each.place.street: each for each in reversed(communities)}
    for n, community in enumerate((communities[0], communities[-1]), start=1):
        _reading(rows, rng, f"新吴区{'东西'[n - 1]}区党建书苑", "区级", community, "区图书馆")
    for street, community in sorted(seats.items()):
        for part in "东西":
            _reading(rows, rng, f"{street}{part}片党建书屋", "街道", community, f"{street}党工委")
    left = READING_SITES - 2 - 2 * len(seats)
    for at, community in enumerate([*communities, *communities][:left]):
        suffix = "党建书角" if at < len(communities) else "第二党建书角"
        _reading(rows, rng, f"{community.name}{suffix}", "村（社区）", community, community.committee)


def _reading(rows: SiteRows, rng: random.Random, name: str, level: str, community: Community, operator: str) -> None:
    rows.add("reading_sites", name, community.place, level=level, books=rng.randrange(300, 9000), operator=[operator])


def write_routes(sheets: Sheets, communities: list[Community], stops: list[str]) -> None:
    """Seven study routes of four to six ordered stops."""
    rng = chance("routes")
    centres = [each.centre for each in communities]
    for name, theme in _ROUTES:
        chosen = rng.sample(stops, 2) + rng.sample(centres, rng.randrange(2, 5))
        rng.shuffle(chosen)
        sheets.add(
            "routes", name=name, theme=theme, stops=chosen, duration=f"{len(chosen)}小时", transport="大巴",
            office_phone="0510-80000000", since="2022-07-01", until="至今",
        )  # fmt: skip
