"""`formal` and `direct`: the ways that they allow, whom the formal one informs, and how it says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graph.paths import paths_document, profile
from tests.paths.district import HOME, District

if TYPE_CHECKING:
    from graph.paths.answers import Path

FORMAL, DIRECT = profile("formal"), profile("direct")


def _formal(district: District, start: str, end: str) -> list[list[str]]:
    return _nodes(district.between(start, end, profile=FORMAL).paths)


def _direct(district: District, start: str, end: str) -> list[list[str]]:
    return _nodes(district.between(start, end, profile=DIRECT).paths)


def _nodes(found: tuple[Path, ...]) -> list[list[str]]:
    return [[step.end.id for step in path.steps[:-1]] for path in found]


def test_the_formal_way_goes_up_to_a_common_superior_and_down() -> None:
    district = District()
    district.community("sib", "新光社区", "jx")
    assert _formal(district, HOME, "org-sib") == [["org-home", "org-jx"]]
    district.community("far", "春阳社区", "wz")
    assert _formal(district, HOME, "org-far") == [["org-home", "org-jx", "org-district", "org-wz"]]


def test_the_formal_way_passes_over_no_superior_and_through_no_subordinate_of_another() -> None:
    district = District()
    district.community("sib", "新光社区", "jx")
    district.graph.add("org-branch", "party_organization", "联合党支部", scope="unit", level="branch")
    district.graph.tie("PART_OF", "org-branch", "org-home")
    district.graph.tie("PART_OF", "org-branch", "org-sib")
    district.graph.tie("GUIDED_BY", "org-home", "org-district")
    district.graph.add("all-a", "micro")
    for member in ("org-home", "org-sib"):
        district.graph.tie("MEMBER_OF", member, "all-a")
    assert _formal(district, HOME, "org-sib") == [["org-home", "org-jx"]]


def test_a_pairing_stands_for_a_common_superior_and_nothing_goes_up_behind_it() -> None:
    district = District()
    unit = district.unit("p", "区住建局", "organ")
    district.graph.tie("PAIRED_WITH", unit, HOME)
    district.graph.add("org-pp", "party_organization", "区住建局党委", scope="unit", level="committee")
    district.graph.tie("FORMED_IN", "org-pp", unit)
    district.graph.tie("PART_OF", "org-pp", "org-district")
    district.graph.add("org-sub", "party_organization", "机关党支部", scope="unit", level="branch")
    district.graph.tie("PART_OF", "org-sub", "org-pp")
    assert _formal(district, HOME, "org-sub") == [["org-p", "org-pp"], ["org-home", "org-jx", "org-district", "org-pp"]]
    assert _formal(district, HOME, "org-district") == [["org-home", "org-jx"]]


def test_a_body_below_the_community_goes_up_to_it_before_its_pairing() -> None:
    district = District()
    district.graph.tie("PAIRED_WITH", district.unit("p", "区住建局", "organ"), HOME)
    district.graph.add("org-grid", "party_organization", "第三网格党支部", scope="grid", level="branch")
    district.graph.tie("PART_OF", "org-grid", "org-home")
    assert _formal(district, "org-grid", "org-p") == [["org-home", HOME]]


def test_the_formal_way_names_the_superiors_passed_and_those_of_the_provider() -> None:
    district = District()
    district.community("far", "春阳社区", "wz")
    path = district.between(HOME, "org-far", profile=FORMAL).paths[0]
    assert [each.id for each in path.inform] == ["org-jx", "org-district", "org-wz"]
    assert "请同时报江溪街道党工委、新吴区委、旺庄街道党工委知晓。" in path.sentence.zh
    assert "Let 江溪街道党工委 and 新吴区委 and 旺庄街道党工委 know of it." in path.sentence.en


def test_of_a_paired_unit_its_own_superior_is_informed_and_the_asker_is_not() -> None:
    district = District()
    unit = district.unit("p", "区住建局", "organ")
    district.graph.tie("PAIRED_WITH", unit, HOME)
    district.graph.add("org-pp", "party_organization", "区住建局党委", scope="unit", level="committee")
    district.graph.tie("FORMED_IN", "org-pp", unit)
    district.graph.tie("PART_OF", "org-pp", "org-district")
    best = district.ask(profile=FORMAL).providers[0].path
    assert [each.id for each in best.inform] == ["org-district"]
    assert best.sentence.zh.startswith("区住建局是太湖花园第二社区的挂钩单位。")


def test_who_asks_a_superior_does_not_go_over_its_head_and_other_profiles_inform_nobody() -> None:
    district = District()
    path = district.between(HOME, "org-jx", profile=FORMAL).paths[0]
    assert path.inform == ()
    assert "知晓" not in path.sentence.zh
    district.community("sib", "新光社区", "jx")
    answer = district.between(HOME, "org-sib")
    assert answer.paths[0].inform == ()
    assert paths_document(answer)["paths"][0]["inform"] == []


def test_directly_there_is_one_body_between_at_most() -> None:
    district = District()
    district.community("sib", "新光社区", "jx")
    district.community("far", "春阳社区", "wz")
    assert _direct(district, HOME, "org-sib") == [["org-home", "org-jx"]]
    assert _direct(district, HOME, "org-far") == []


def test_the_faces_of_a_body_count_once_and_a_place_that_is_only_passed_not_at_all() -> None:
    district = District()
    for key in ("a", "b", "c"):
        district.unit(key, f"单位{key}")
        district.graph.add(f"org-party{key}", "party_organization", scope="unit", level="branch")
        district.graph.tie("FORMED_IN", f"org-party{key}", f"org-{key}")
    district.graph.tie("LOCATED_IN", "org-a", HOME)
    district.graph.tie("LOCATED_IN", "org-b", HOME)
    district.graph.add("all-a", "micro")
    for member in ("org-partyb", "org-partyc"):
        district.graph.tie("MEMBER_OF", member, "all-a")
    assert _direct(district, "org-a", "all-a") == [[HOME, "org-b", "org-partyb"]]
    assert _direct(district, "org-a", "org-c") == []


@pytest.mark.parametrize(("kind", "connected"), [("residents_committee", True), ("property_company", False)])
def test_only_who_speaks_for_a_place_is_a_face_of_it(kind: str, connected: object) -> None:
    district = District()
    district.graph.add("org-x", kind, "某单位")
    district.graph.tie("SERVES", "org-x", HOME)
    assert bool(_formal(district, HOME, "org-x")) is connected


def test_the_tie_that_carries_a_step_is_one_that_the_order_allows() -> None:
    district = District()
    unit = district.unit("p", "区住建局", "organ")
    pairing = district.graph.tie("PAIRED_WITH", unit, HOME)
    cheaper = district.graph.tie("SERVES", unit, HOME)
    district.graph.tie("PAIRED_WITH", unit, district.community("sib", "新光社区", "jx"))
    steps = district.between("area-sib", HOME, profile=FORMAL).paths[0].steps
    assert [step.tie.type for step in steps] == ["PAIRED_WITH", "SERVES"]
    assert steps[1].tie.id == cheaper
    assert steps[1].parallel == (pairing,)
