"""Units: subdistrict offices, the 61 paired units of the district, and companies, schools and associations as drawn."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from data.xinwu.bodies import Unit
from data.xinwu.dates import begun
from data.xinwu.persons import INVENTED, invented_name, landline
from data.xinwu.words import chance, table

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator

    from data.xinwu.places import Place
    from data.xinwu.sheets import Sheets

_PAIRED_KINDS = (("organs", "机关"), ("institutions", "事业单位"), ("enterprises", "国有企业"))
_OFFICES = ("党群工作部", "综合办公室", "办公室", "人事行政部")
STREET_OF_PARK = {
    "无锡新加坡工业园": "旺庄街道", "无锡高新技术产业开发区": "旺庄街道", "无锡高新区综合保税区": "硕放街道",
    "无锡太湖国际科技园": "新安街道",
}  # fmt: skip


def write_street_offices(sheets: Sheets, places: tuple[Place, ...], streets: list[str]) -> None:
    """The office of each subdistrict, in one of its communities."""
    rng = chance("street offices")
    for street in streets:
        place = next(each for each in places if each.street == street and each.governed)
        sheets.add(
            "units", name=f"{street}办事处", kind="机关", serves=street, subdistrict=street, community=place.name,
            office="党政办公室", office_phone=landline(rng), since=begun(rng), until="至今",
        )  # fmt: skip


def write_paired_units(sheets: Sheets, places: tuple[Place, ...]) -> list[Unit]:
    """Organs, institutions and state-owned enterprises of the district, each somewhere in it."""
    rng = chance("paired units")
    words = table("units")
    governed = [place for place in places if place.kind == "community"]
    made: list[Unit] = []
    for group, kind in _PAIRED_KINDS:
        for name in words[group]:
            place = rng.choice(governed)
            _unit(
                sheets,
                rng,
                name,
                kind,
                place,
                short_name=words["short"].get(name),
                former_names=words["former"].get(name),
            )
            made.append(Unit(name, kind, place.name, place.street, None))
    return made


def write_other_units(sheets: Sheets, places: tuple[Place, ...]) -> list[Unit]:
    """A few units in every community, more in a park."""
    rng = chance("other units")
    companies = _company_names(rng)
    made: list[Unit] = []
    for place in places:
        for name, kind in _drawn(rng, place, companies):
            _unit(sheets, rng, name, kind, place, note=INVENTED)
            made.append(Unit(name, kind, place.name, STREET_OF_PARK.get(place.street, place.street), None))
    return made


def _company_names(rng: random.Random) -> Iterator[str]:
    words = table("words")
    pairs = list(product(words["company_stems"], words["company_trades"]))
    rng.shuffle(pairs)
    return (f"无锡{stem}{trade}有限公司" for stem, trade in pairs)


def _drawn(rng: random.Random, place: Place, companies: Iterator[str]) -> Iterator[tuple[str, str]]:
    if not place.governed:
        for _ in range(rng.randrange(7, 13)):
            yield next(companies), "企业"
        return
    stem = place.name.removesuffix("社区").removesuffix("村") if place.kind == "community" else place.name
    flagship = place.name == table("article")["flagship"]
    words = table("words")
    if flagship or rng.random() < 0.42:
        yield f"{stem}{rng.choice(('小学', '幼儿园', '实验小学'))}", "事业单位"
    if rng.random() < 0.35:
        yield f"{stem}卫生服务站", "事业单位"
    if flagship or rng.random() < 0.3:
        yield f"{rng.choice(words['banks'])}{stem}支行", "企业"
    if flagship or rng.random() < 0.25:
        yield f"{stem}{rng.choice(words['social_trades'])}", "社会组织"
    for _ in range(2 if flagship else rng.randrange(2)):
        yield next(companies), "企业"


def _unit(sheets: Sheets, rng: random.Random, name: str, kind: str, place: Place, **cells: str | None) -> None:
    """One row; one unit in twelve has no contact at all, which is a gap planted on purpose."""
    reached = kind in ("机关", "国有企业") or rng.random() > 1 / 12
    liaison = reached and rng.random() < 0.6
    sheets.add(
        "units", name=name, kind=kind, community=place.name, subdistrict=place.street, staff=rng.randrange(8, 600),
        office=rng.choice(_OFFICES) if reached else None, office_phone=landline(rng) if reached else None,
        liaison_name=invented_name(rng) if liaison else None, liaison_post="联络员" if liaison else None,
        liaison_phone=landline(rng) if liaison else None, founded=str(rng.randrange(1996, 2021)),
        since=begun(rng), until="至今", **cells,
    )  # fmt: skip
