"""What two names say of where they belong: the same place, one silent, or two places."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from graph.model.own_words import forgets
from graph.search.matching.likeness import step
from graph.search.matching.words import places

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.search.matching.likeness import Step
    from graph.search.matching.parts import Parts

_LEVELS = {
    None: ("区级", "district"), "district": ("区级", "district"), "city": ("市级", "city"),
    "province": ("省级", "province"),
}  # fmt: skip


def regions(one: Parts, other: Parts) -> Iterator[Step]:
    """The steps between the places that two names are written with."""
    if one.subdistrict != other.subdistrict:
        if one.subdistrict and other.subdistrict:
            yield step("subdistrict", f"{one.subdistrict}／{other.subdistrict}")
        else:
            yield step("region", one.subdistrict or other.subdistrict or "")
    yield from _levels(one, other)
    inside, against = one.inside or one.level, other.inside or other.level
    if one.inside != other.inside and inside != against:
        yield step("region_inside", " ".join(dict.fromkeys(each for each in (one.inside, other.inside) if each)))
    towns, against_towns = _elsewhere(one), _elsewhere(other)
    if towns != against_towns:
        yield step("elsewhere", f"{towns or '—'}／{against_towns or '—'}")


def _levels(one: Parts, other: Parts) -> Iterator[Step]:
    said, against = _LEVELS[one.level], _LEVELS[other.level]
    both = one.level and other.level
    if said != against and (both or _is_decisive(one) or _is_decisive(other)):
        yield step("level_of_government", f"{said[0]}／{against[0]}", f"{said[1]} / {against[1]}")
    elif one.level != other.level and not one.inside and not other.inside:
        region = one.region or other.region
        # 市图书馆 is not simply 图书馆, as 无锡市泰山路小学 is 泰山路小学
        yield step("region_inside" if region in places().levels and said != against else "region", region)
        if not one.core and one.ending is not None and one.ending.weak:
            yield step("says_too_little", one.ending.zh, one.ending.en)


def _is_decisive(name: Parts) -> bool:
    """Whether nothing but the place tells whose body it is: 市住建局, 区住建局."""
    return name.weight < 2 or (name.ending is not None and name.ending.family == "office")


def _elsewhere(name: Parts) -> str:
    return "、".join(_towns().findall(name.core))


@cache
def _towns() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, places().elsewhere)))


forgets(_towns.cache_clear)
