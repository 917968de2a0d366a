"""The Party organizations of units: formed alone, formed jointly, or not formed (an instructor, or a gap)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from data.xinwu.chain import ORGANS_COMMITTEE
from data.xinwu.dates import begun, still
from data.xinwu.words import chance, ordinal, table

if TYPE_CHECKING:
    import random
    from collections.abc import Sequence

    from data.xinwu.bodies import Community, Unit
    from data.xinwu.persons import Persons
    from data.xinwu.sheets import Sheets

JOINT_BRANCHES = 14
_SCHOOLS = ("小学", "幼儿园")


@dataclass(frozen=True, slots=True)
class UnitParty:
    """Writes the Party organization of one unit after another."""

    sheets: Sheets
    persons: Persons
    rng: random.Random

    def form(self, units: Sequence[Unit], name: str, level: str, superior: str, **cells: str) -> list[Unit]:
        """A Party organization of these units, with its secretary; the units with it."""
        self.sheets.add(
            "party_organizations", name=name, level=level, scope="单位", superior=superior,
            unit=[unit.name for unit in units],
            formation="单独组建" if len(units) == 1 else "联合组建", members=self.rng.randrange(3, 90),
            since=begun(self.rng), until=still(self.rng), **cells,
        )  # fmt: skip
        head = self.persons.new()
        self.persons.appoint(head, name, "书记", appointment="选举")
        return [replace(unit, party=name, head=head) for unit in units]


def form_in_paired_units(sheets: Sheets, persons: Persons, units: list[Unit]) -> list[Unit]:
    """Organs and institutions under the organs' working committee, state-owned enterprises under the district's."""
    writer = UnitParty(sheets, persons, chance("paired unit party"))
    top = table("article")["district_committee"]
    formed: list[Unit] = []
    for unit in units:
        if unit.kind == "国有企业":
            formed += writer.form([unit], f"{unit.name}党委", "党委", top)
        else:
            name = f"{unit.name}机关党支部" if unit.kind == "机关" else f"{unit.name}党支部"
            formed += writer.form([unit], name, "党支部", ORGANS_COMMITTEE)
    return formed


def form_in_other_units(
    sheets: Sheets, persons: Persons, units: list[Unit], communities: list[Community]
) -> list[Unit]:
    """About two in three units have a Party organization of their own; some of the others share a joint branch."""
    rng = chance("other unit party")
    writer = UnitParty(sheets, persons, rng)
    by_name = {each.name: each for each in communities}
    flagship = table("article")["flagship"]
    formed: list[Unit] = []
    bare: list[Unit] = []
    for unit in units:
        if unit.place == flagship or rng.random() < 0.64:
            formed += writer.form([unit], f"{unit.name}党支部", "党支部", _superior(unit, by_name.get(unit.place)))
        else:
            bare.append(unit)
    formed += _jointly(writer, bare)
    names = {unit.name for unit in formed}
    return formed + [unit for unit in bare if unit.name not in names]


def _superior(unit: Unit, community: Community | None) -> str:
    if unit.name.endswith(_SCHOOLS):
        return "区教育系统党委"
    if unit.name.endswith("卫生服务站"):
        return "区卫健系统党委"
    # the flagship's units are its partners, not its subordinates: the alliance is what ties them to it
    if community is None or community.level == "branch" or community.name == table("article")["flagship"]:
        return f"{unit.street}两新组织综合党委"
    return community.party


def _jointly(writer: UnitParty, bare: list[Unit]) -> list[Unit]:
    """Joint branches of two to four companies of one subdistrict."""
    formed: list[Unit] = []
    streets = sorted({unit.street for unit in bare})
    pools = {street: [unit for unit in bare if unit.street == street and unit.kind == "企业"] for street in streets}
    for n in range(JOINT_BRANCHES):
        street = streets[n % len(streets)]
        members = [pools[street].pop() for _ in range(min(writer.rng.randrange(2, 5), len(pools[street])))]
        if len(members) > 1:
            name = f"{street}{ordinal(n // len(streets) + 1)}联合党支部"
            formed += writer.form(members, name, "党支部", f"{street}两新组织综合党委", form="联合")
    return formed
