"""Estates and who acts in them: property companies with their projects, owners' committees, estate branches."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from data.xinwu.bodies import Estate
from data.xinwu.dates import begun, formed, past
from data.xinwu.ending import ends
from data.xinwu.persons import INVENTED, landline
from data.xinwu.places import near
from data.xinwu.words import chance, ordinal, table

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator

    from data.xinwu.bodies import Community
    from data.xinwu.persons import Person, Persons
    from data.xinwu.places import Place
    from data.xinwu.sheets import Sheets

_STATES = ("已成立",) * 63 + ("到届未换",) * 7 + ("筹备中",) * 9 + ("未成立",) * 17 + ("无物业",) * 4


def write_companies(sheets: Sheets, persons: Persons, places: tuple[Place, ...]) -> list[str]:
    """Property companies, most with a branch guided by the industry committee."""
    rng = chance("companies")
    industry = table("article")["property_industry_committee"]
    names = [f"无锡{stem}物业服务有限公司" for stem in table("words")["property_stems"]]
    for name in names:
        place = rng.choice([each for each in places if each.kind == "community"])
        sheets.add(
            "units", name=name, kind="物业公司", community=place.name, subdistrict=place.street, office="党群品质部",
            office_phone=landline(rng), guided_by=industry, note=INVENTED, since=begun(rng), until="至今",
        )  # fmt: skip
        if rng.random() < 0.8:
            party = f"{name}党支部"
            sheets.add(
                "party_organizations", name=party, level="党支部", scope="单位",
                superior=f"{place.street}两新组织综合党委",
                unit=name, formation="单独组建", guided_by=industry, members=rng.randrange(4, 40),
                since=begun(rng), until="至今",
            )  # fmt: skip
            head = persons.new()
            persons.appoint(head, party, "书记", appointment="选举")
            persons.appoint(head, name, "副总经理", main=False, appointment="聘任")
    return names


def write_estates(sheets: Sheets, persons: Persons, communities: list[Community], companies: list[str]) -> list[Estate]:
    """One to four estates in each community, one in a village; those of the article where it says they are."""
    rng = chance("estates")
    names = _estate_names(rng)
    article = table("article")
    made: list[Estate] = []
    for community in communities:
        count = 1 if community.place.kind == "village" else rng.choice((1, 2, 2, 3, 3, 3))
        for n in range(count):
            named = n == 0 and community.name == article["demonstration_community"]
            name = article["demonstration_estate"] if named else _name(community, n, names)
            made.append(_estate(sheets, persons, rng, community, name, companies, named=named))
    return made


def _estate_names(rng: random.Random) -> Iterator[str]:
    words = table("words")
    pairs = list(product(words["estate_stems"], words["estate_endings"]))
    rng.shuffle(pairs)
    return ("".join(pair) for pair in pairs)


def _name(community: Community, n: int, names: Iterator[str]) -> str:
    """The first estate of a place bears its stem; a village has its lanes."""
    if community.place.kind == "village":
        return f"{community.name}村巷"
    stem = community.name.removesuffix("社区")
    return f"{stem}{'一期' if stem.endswith(('苑', '园', '里')) else '小区'}" if n == 0 else next(names)


def _estate(
    sheets: Sheets, persons: Persons, rng: random.Random, community: Community, name: str, companies: list[str],
    *, named: bool
) -> Estate:  # fmt: skip
    state = "已成立" if named else rng.choice(_STATES)
    has_branch = community.level != "branch" and (named or rng.random() < 0.45)
    branch = _estate_branch(sheets, rng, community, name) if has_branch else None
    # companies at the front of the list have more projects
    company = None if state == "无物业" else companies[int(rng.random() ** 1.6 * len(companies))]
    project = company and f"{company.removeprefix('无锡').removesuffix('服务有限公司')}{name}项目部"
    committee = f"{name}业委会" if state in ("已成立", "到届未换") else None
    substitute = f"{name}物管会" if state == "未成立" and rng.random() < 0.35 else None
    point = near(rng, community.place.point, 0.006)
    households = rng.randrange(260, 1900)
    term_since, term_until = past(rng) if state == "到届未换" else (begun(rng), ends("committee", committee))
    contract_since = begun(rng)
    sheets.add(
        "estates", name=name, subdistrict=community.place.street, community=community.name, households=households,
        estate_type=rng.choice(("商品房", "安置房", "老旧小区")) if not named else "商品房", company=company,
        project=project,
        project_phone=landline(rng) if project else None, contract_since=contract_since if project else None,
        contract_until=ends("project", project) if project else None, committee_state=state, committee=committee,
        management_committee=substitute, office_term=ordinal(rng.randrange(1, 5)) + "届" if committee else None,
        term_since=term_since if committee or substitute else None,
        term_until=term_until if committee or substitute else None,
        longitude=point[0], latitude=point[1],
    )  # fmt: skip
    chair = _post(persons, "committee", committee if state == "已成立" else None, "业委会主任", "选举", term_since)
    _post(persons, "project", project, "项目经理", "聘任", contract_since)
    return Estate(name, community.place, branch, project, committee if chair else None)


def _post(
    persons: Persons, what: str, organization: str | None, post: str, appointment: str, since: str | None
) -> Person | None:
    """The holder of a post, which begins and ends with the term or contract of the body."""
    if organization is None:
        return None
    holder = persons.new()
    persons.appoint(holder, organization, post, since=since, until=ends(what, organization), appointment=appointment)
    return holder


def _estate_branch(sheets: Sheets, rng: random.Random, community: Community, name: str) -> str:
    branch = f"{name.removesuffix('小区')}小区党支部"
    sheets.add(
        "party_organizations", name=branch, level="党支部", scope="小区", superior=community.party, serves=name,
        subdistrict=community.place.street, community=community.name, members=rng.randrange(6, 45),
        since=formed(rng), until="至今",
    )  # fmt: skip
    return branch
