"""A blank kind of a new unit is guessed from its name, once and for good."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graph.model.kinds import kind_in
from graph.model.vocabulary import vocabulary
from graph.registers import plan
from tests.registers.builders import DISTRICT, Graph, book, codes

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

KINDS = vocabulary("organization_kind")

NAMES = [
    ("乙科技有限公司", "enterprise"), ("第三机械厂", "enterprise"), ("某某银行江溪支行", "enterprise"),
    ("新区公安局", "organ"), ("旺庄街道办事处", "organ"), ("区妇联", "organ"), ("区人民法院", "organ"),
    ("区总工会", "organ"), ("区残疾人联合会", "organ"),
    ("春江小学（南校区）", "public_institution"), ("江溪街道社区卫生服务中心", "public_institution"),
    ("春雷社区居民委员会", "residents_committee"), ("某村村民委员会", "villagers_committee"),
    ("区志愿者协会", "social_organization"), ("区慈善基金会", "social_organization"),
    ("某某物业服务有限公司", "property_company"), ("某某物业璞园项目部", "property_project"),
    ("璞园物业服务中心", "property_project"), ("璞园业主委员会", "owners_committee"),
    ("璞园物业管理委员会", "property_management_committee"),
    ("甲公司党支部", None), ("区青年之家", None), ("局", "organ"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "kind"), NAMES)
def test_a_name_speaks_of_a_kind(name: str, kind: str | None) -> None:
    found = kind_in(name, KINDS.name, KINDS.terms.keys() - {"party_organization"})
    assert (found.code if found else None) == kind


ALLIANCES = [("空间合伙人", "micro"), ("“长江路”书记联盟", "platform"), ("春雷小微联盟", "micro"), ("某品牌", None)]


@pytest.mark.parametrize(("name", "kind"), ALLIANCES)
def test_an_alliance_says_by_its_name_whether_it_is_small(name: str, kind: str | None) -> None:
    found = kind_in(name, "alliance_kind", {"micro", "platform"})
    assert (found.code if found else None) == kind


def test_a_kind_that_is_not_allowed_is_not_guessed() -> None:
    assert kind_in("乙科技有限公司", KINDS.name, {"organ"}) is None


def _unit(**cells: str) -> Mapping[str, object]:
    return {"name": "乙科技有限公司", "community": "春雷社区", "staff": 9, **cells}


async def test_a_blank_kind_is_guessed_once_and_the_spelled_one_means_the_same_unit(tmp_path: Path) -> None:
    graph = Graph()
    await graph.load(book(tmp_path, DISTRICT))
    first = await graph.load(book(tmp_path, {"units": [_unit()]}))
    assert [code for code, _, _ in codes(first)] == ["guessed_kind"]
    assert first.problems[0].message.zh == "类型为空，按名称归为“企业”"
    assert graph.named("乙科技有限公司").values["kind"] == "enterprise"
    for row in (_unit(), _unit(kind="企业")):
        again = await plan(book(tmp_path, {"units": [row]}), graph)
        assert (again.changes, again.problems) == ((), ())


@pytest.mark.parametrize("kinds", [({}, {"kind": "国企"}), ({"kind": "国企"}, {})])
async def test_a_kind_that_another_row_spells_out_is_not_guessed(
    tmp_path: Path, kinds: tuple[Mapping[str, str], Mapping[str, str]]
) -> None:
    graph = Graph()
    await graph.load(book(tmp_path, DISTRICT))
    loaded = await graph.load(book(tmp_path, {"units": [_unit(**each) for each in kinds]}))
    assert loaded.problems == ()
    assert graph.named("乙科技有限公司").values["kind"] == "state_owned_enterprise"


async def test_a_name_that_says_nothing_leaves_the_kind_missing(tmp_path: Path) -> None:
    graph = Graph()
    await graph.load(book(tmp_path, DISTRICT))
    planned = await plan(book(tmp_path, {"units": [_unit(name="区青年之家")]}), graph)
    assert [code for code, _, _ in codes(planned)] == ["missing_value"]
