"""Whom to contact, in the order that practice has, and what a reader without the right to names sees."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graph.model.masking import is_mobile, masked, surname
from tests.paths.district import HOME, District

if TYPE_CHECKING:
    from graph.paths.answers import Contact

TIE = {
    "liaison_name": "王明",
    "liaison_post": "挂钩专员",
    "liaison_phone": "0510-80000001",
    "source": "台账",
    "source_date": "2024-06-30",
}
UNIT = {"liaison_name": "李红", "liaison_phone": "0510-80000002"}
OFFICE = {"office": "党建办", "office_phone": "0510-80000003"}


def _contact(tie: dict[str, str], unit: dict[str, str], *, see_names: bool = True) -> Contact | None:
    district = District()
    district.graph.tie("PAIRED_WITH", district.unit("p", "甲局", "organ", **unit), HOME, **tie)
    return district.path_to("org-p", see_names=see_names).steps[0].contact


def _told(contact: Contact | None) -> tuple[str | None, str | None, str | None]:
    assert contact is not None
    return contact.post, contact.name, contact.office_phone


def test_the_ties_liaison_comes_before_the_units_and_its_before_the_office() -> None:
    assert _told(_contact(TIE, UNIT | OFFICE)) == ("挂钩专员", "王明", "0510-80000001")
    assert _told(_contact({}, UNIT | OFFICE)) == ("联络员", "李红", "0510-80000002")
    assert _told(_contact({}, OFFICE)) == ("党建办", None, "0510-80000003")
    assert _told(_contact({}, {"office_phone": "0510-80000003"})) == ("办公室", None, "0510-80000003")
    assert _contact({}, {}) is None


def test_a_contact_says_where_it_is_known_from() -> None:
    contact = _contact(TIE, {})
    assert contact is not None
    assert (contact.organization.name, contact.source, contact.source_date) == ("甲局", "台账", "2024-06-30")


def test_without_the_right_to_names_a_name_is_masked_and_the_number_is_the_offices() -> None:
    assert _told(_contact(TIE, OFFICE, see_names=False)) == ("挂钩专员", "王某", "0510-80000003")


def test_a_mobile_number_is_nobodys_office_phone() -> None:
    assert _told(_contact({"liaison_name": "王明", "liaison_phone": "13800000000"}, OFFICE))[2] == "0510-80000003"
    assert _contact({}, {"office_phone": "138 0000 0000"}) is None


def test_the_other_face_of_a_body_answers_for_it() -> None:
    district = District()
    district.graph.tie("PAIRED_WITH", district.unit("p", "甲局", "organ"), HOME)
    district.graph.add("org-face", "party_organization", "甲局党委", **OFFICE)
    district.graph.tie("FORMED_IN", "org-face", "org-p")
    contact = district.path_to("org-p").steps[0].contact
    assert contact is not None
    assert contact.organization.id == "org-face"


def test_an_alliance_is_asked_through_its_lead_body() -> None:
    district = District()
    district.graph.add("all-a", "micro", "联盟")
    district.graph.add("org-lead", "enterprise", "牵头公司", **OFFICE)
    district.graph.tie("MEMBER_OF", "org-home", "all-a", role="member")
    district.graph.tie("MEMBER_OF", "org-lead", "all-a", role="lead")
    contact = district.between("org-home", "all-a").paths[0].steps[0].contact
    assert contact is not None
    assert contact.organization.id == "org-lead"


def test_a_community_is_asked_through_its_liaison_for_the_pairing() -> None:
    district = District()
    district.graph.entities.pop("org-home")
    district.graph.add(
        "org-home", "party_organization", "太湖花园第二社区党委", scope="community", level="committee", **OFFICE
    )
    district.graph.tie("PAIRED_WITH", district.unit("p", "甲局"), HOME, area_liaison_name="周敏")
    contact = district.between("org-p", HOME).paths[0].steps[0].contact
    assert _told(contact) == ("挂钩联络员", "周敏", "0510-80000003")


def test_persons_are_no_contacts_and_their_names_are_masked_in_steps() -> None:
    district = District()
    district.graph.add("per-1", None, "欧阳明")
    district.graph.tie("HOLDS_POST", "per-1", "org-home")
    step = district.between("org-home", "per-1", see_names=False).paths[0].steps[0]
    assert (step.end.name, step.contact) == ("欧阳某", None)
    assert "欧阳明" not in district.between("org-home", "per-1").paths[0].sentence.zh


def test_where_nobody_is_registered_the_own_subdistricts_office_is_first() -> None:
    district = District()
    district.graph.tie("PAIRED_WITH", district.unit("p", "甲局", "organ"), HOME)
    provider = district.ask().providers[0]
    assert provider.path.steps[0].contact is None
    assert _told(provider.first_contact) == ("党建办", None, "0510-80001111")


@pytest.mark.parametrize(
    ("name", "family"), [("王明", "王"), ("欧阳明", "欧阳"), ("王　明", "王"), ("李某", "李"), ("", "")]
)
def test_a_masked_name_is_the_surname_and_mou(name: str, family: str) -> None:
    assert (surname(name), masked(name)) == (family, f"{family}某")


@pytest.mark.parametrize(
    ("phone", "mobile"),
    [
        ("13800000000", True),
        ("+86 138-0000-0000", True),
        ("0510-80001111", False),
        ("80001111", False),
        ("12345", False),
    ],
)
def test_mobile_numbers_are_told_from_landlines(phone: str, mobile: object) -> None:
    assert is_mobile(phone) is mobile
