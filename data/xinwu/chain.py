"""The Party's chain from the district down to the communities and villages, and who holds its posts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.xinwu.bodies import Community
from data.xinwu.dates import formed
from data.xinwu.persons import landline
from data.xinwu.words import chance, table

if TYPE_CHECKING:
    import random

    from data.xinwu.persons import Person, Persons
    from data.xinwu.places import Place
    from data.xinwu.sheets import Sheets

_DISTRICT_POSTS = (
    "书记",
    "副书记",
    "常委、组织部部长",
    "常委、宣传部部长",
    "常委、政法委书记",
    "常委",
    "常委",
    "委员",
    "委员",
    "委员",
)
_STREET_POSTS = ("书记", "副书记、办事处主任", "副书记", "组织委员", "宣传委员")
_ENDING = {"committee": "党委", "general_branch": "党总支", "branch": "党支部"}
ORGANS_COMMITTEE = "区级机关党工委"
_NEW_EMPLOYMENT = "区新就业群体综合党委"


def write_district(sheets: Sheets, persons: Persons) -> tuple[Person, ...]:
    """The district committee, what is directly under it beside the subdistricts, and its leaders."""
    rng = chance("district")
    article = table("article")
    top = article["district_committee"]
    sheets.add(
        "party_organizations", name=top, short_name="新吴区委", level="党委", scope="区级", serves=article["district"],
        office="区委办公室", office_phone=landline(rng), order=1, founded="1995",
    )  # fmt: skip
    for order, (name, level, scope, office) in enumerate(_directly_under(article), start=20):
        sheets.add(
            "party_organizations", name=name, level=level, scope=scope, superior=top, order=order,
            since=formed(rng), until="至今",
            office=office, office_phone=landline(rng),
        )  # fmt: skip
    sheets.add(
        "party_organizations", name=article["online_branch"], level="党支部", form="功能型", scope="综合",
        superior=_NEW_EMPLOYMENT,
        members=46, since="2023-06", until="至今",
    )  # fmt: skip
    leaders = tuple(persons.new() for _ in _DISTRICT_POSTS)
    for person, post in zip(leaders, _DISTRICT_POSTS, strict=True):
        persons.appoint(person, top, post, appointment="选举")
    return leaders


def _directly_under(article: dict[str, str]) -> list[tuple[str, str, str, str]]:
    return [
        (ORGANS_COMMITTEE, "党工委", "单位", "办公室"), ("区教育系统党委", "党委", "行业", "党建科"),
        ("区卫健系统党委", "党委", "行业", "党建科"),
        (article["property_industry_committee"], "党委", "行业", "党建办"),
        (article["comprehensive_committee"], "党委", "综合", "联席办"), (_NEW_EMPLOYMENT, "党委", "综合", "党建办"),
    ]  # fmt: skip


def write_streets(sheets: Sheets, persons: Persons, streets: list[str]) -> None:
    """The six working committees with their Party-building offices, the subdistrict offices, and their leaders."""
    rng = chance("streets")
    for order, street in enumerate(streets, start=2):
        party = f"{street}党工委"
        sheets.add(
            "party_organizations", name=party, level="党工委", scope="街道",
            superior=table("article")["district_committee"],
            serves=street, office="党建办", office_phone=landline(rng), order=order, since=formed(rng), until="至今",
        )  # fmt: skip
        sheets.add(
            "party_organizations", name=f"{street}两新组织综合党委", level="党委", scope="综合", superior=party,
            since=formed(rng),
            until="至今", office="两新党建办", office_phone=landline(rng),
        )  # fmt: skip
        leaders = [persons.new() for _ in _STREET_POSTS]
        for person, post in zip(leaders, _STREET_POSTS, strict=True):
            persons.appoint(person, party, post, appointment="任命")
        persons.appoint(leaders[1], f"{street}办事处", "主任", main=False, appointment="选举")
        persons.appoint(leaders[3], f"{street}两新组织综合党委", "书记", main=False, appointment="任命")
        persons.retire(party, "书记")


def write_communities(sheets: Sheets, persons: Persons, places: tuple[Place, ...]) -> list[Community]:
    """The Party organization and the residents' or villagers' committee of each place that has them."""
    rng = chance("communities")
    return [_community(sheets, persons, rng, place) for place in places if place.governed]


def _community(sheets: Sheets, persons: Persons, rng: random.Random, place: Place) -> Community:
    level = "branch" if place.name in table("gaps")["single_branch"] else _level(place)
    party = f"{place.name}{_ENDING[level]}"
    year = rng.choice((2021, 2022))
    sheets.add(
        "party_organizations", name=party, level=_ENDING[level], scope="村" if place.kind == "village" else "社区",
        superior=f"{place.street}党工委", serves=place.name, subdistrict=place.street, community=place.name,
        office="党群办公室", office_phone=landline(rng), elected=str(year), election_due=str(year + 5),
        members=rng.randrange(60, 320), since=formed(rng), until="至今",
        guided_by=table("article")["comprehensive_committee"] if _along_the_road(rng, place) else None,
    )  # fmt: skip
    sheets.add(
        "units", name=place.full_name,
        short_name=place.full_name.replace("居民委员会", "居委会").replace("村民委员会", "村委会"),
        kind="村民委员会" if place.kind == "village" else "居民委员会", serves=place.name, subdistrict=place.street,
        community=place.name, office="综合办公室", office_phone=landline(rng), since=formed(rng), until="至今",
    )  # fmt: skip
    cadres = _cadres(persons, rng, party, place.full_name)
    return Community(place, party, level, place.full_name, cadres)


def _along_the_road(rng: random.Random, place: Place) -> bool:
    """Whether the comprehensive committee guides it: nearly half of the communities along 长江路."""
    road = table("article")["platforms"][0]["streets"]
    return place.name == table("article")["flagship"] or (place.street in road and rng.random() < 0.45)


def _level(place: Place) -> str:
    return "committee" if len(place.grids) >= 5 else "general_branch"


def _cadres(persons: Persons, rng: random.Random, party: str, committee: str) -> tuple[Person, ...]:
    """Five who sit on both; secretary and director are one person, members may lead a grid branch besides."""
    cadres = tuple(persons.new() for _ in range(5))
    persons.appoint(cadres[0], party, "书记", appointment="选举", office_phone=landline(rng))
    persons.appoint(cadres[0], committee, "主任", main=False, appointment="选举")
    persons.appoint(cadres[1], party, "副书记", appointment="选举", office_phone=landline(rng))
    persons.appoint(cadres[1], committee, "副主任", main=False, appointment="选举")
    for member in cadres[2:]:
        persons.appoint(member, party, "委员", appointment="选举")
        persons.appoint(member, committee, "委员", main=False, appointment="选举")
    if rng.random() < 0.35:
        persons.retire(party, "书记")
    return cadres
