"""Whom to contact: the tie's liaison, the unit's liaison, its Party-building or general office; never a leader."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from graph.model.masking import is_mobile, shown
from graph.paths.answers import Contact, ref_of
from graph.paths.asker import bodies_of
from graph.paths.remembering import remembered

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.model.fields import Value
    from graph.model.records import EntityRecord, TieRecord
    from graph.projection import Projection

TIE_LIAISON: Mapping[str, str] = {"MEMBER_OF": "联盟联络员", "PAIRED_WITH": "挂钩联络员"}
"""What the liaison of a tie is called where the register names no post."""
LIAISON = "联络员"
OFFICE = "办公室"
_LEADING = {"lead": 0, "rotating": 1, "deputy": 2}


@remembered
def contact_of_step(
    projection: Projection, tie: TieRecord, end: EntityRecord, day: int, *, see_names: bool
) -> Contact | None:
    """Whom to contact at the end of a step. Persons are not contacts: their office answers."""
    match end.label:
        case "Organization":
            own = liaison_of_tie(projection, tie, see_names=see_names) if tie.source == end.id else None
            return own or contact_of(projection, end, day, see_names=see_names)
        case "Alliance":
            lead = lead_of(projection, end, day)
            return None if lead is None else contact_of_step(projection, lead[0], lead[1], day, see_names=see_names)
        case "Area" if tie.type == "PAIRED_WITH":
            return _contact_of_area(projection, tie, end, day, see_names=see_names)
        case "Site":
            return _contact_of_site(projection, end, day, see_names=see_names)
        case _:
            return None


def liaison_of_tie(projection: Projection, tie: TieRecord, *, see_names: bool) -> Contact | None:
    """The liaison that a membership or pairing names: always the source's."""
    organization = projection.entity(tie.source)
    if tie.type not in TIE_LIAISON or organization is None or not _has_liaison(tie.values):
        return None
    return _liaison(organization, tie.values, TIE_LIAISON[tie.type], see_names=see_names)


@remembered
def contact_of(projection: Projection, organization: EntityRecord, day: int, *, see_names: bool) -> Contact | None:
    """The organization's own liaison, else its office, else those of the other face of the body (FORMED_IN)."""
    own = _own_contact(organization, see_names=see_names)
    if own is not None:
        return own
    faces = sorted(_faces(projection, organization, day), key=lambda each: each.id)
    found = (_own_contact(each, see_names=see_names) for each in faces)
    return next((each for each in found if each is not None), None)


def office_contact(organization: EntityRecord, *, see_names: bool) -> Contact | None:
    """The organization's office, whoever its liaison is."""
    values = organization.values
    phone = _landline(values.get("office_phone"))
    if not values.get("office") and phone is None:
        return None
    return Contact(
        organization=ref_of(organization, see_names=see_names),
        post=str(values.get("office") or OFFICE),
        name=None,
        office_phone=phone,
        source=_text(values.get("source")),
        source_date=_text(values.get("source_date")),
    )


@remembered
def lead_of(projection: Projection, alliance: EntityRecord, day: int) -> tuple[TieRecord, EntityRecord] | None:
    """The membership and the body that leads the alliance on the day, else holds the rotating chair."""
    members = [
        tie
        for tie in projection.ties_of(alliance.id, ("MEMBER_OF",))
        if tie.target == alliance.id and tie.days.possible(day) and tie.values.get("role") in _LEADING
    ]
    for tie in sorted(members, key=lambda each: (_LEADING[str(each.values["role"])], each.id)):
        body = projection.entity(tie.source)
        if body is not None and body.label == "Organization":
            return tie, body
    return None


def _own_contact(organization: EntityRecord, *, see_names: bool) -> Contact | None:
    if _has_liaison(organization.values):
        return _liaison(organization, organization.values, LIAISON, see_names=see_names)
    return office_contact(organization, see_names=see_names)


def _has_liaison(values: Mapping[str, Value]) -> bool:
    return any(values.get(field) for field in ("liaison_name", "liaison_post", "liaison_phone"))


def _liaison(organization: EntityRecord, values: Mapping[str, Value], post: str, *, see_names: bool) -> Contact:
    """A liaison's own number is personal: those who may not see names get the office's."""
    name = _text(values.get("liaison_name"))
    own_phone = _landline(values.get("liaison_phone")) if see_names else None
    return Contact(
        organization=ref_of(organization, see_names=see_names),
        post=str(values.get("liaison_post") or post),
        name=None if name is None else shown(name, see_names=see_names),
        office_phone=own_phone or _landline(organization.values.get("office_phone")),
        source=_text(values.get("source")),
        source_date=_text(values.get("source_date")),
    )


def _faces(projection: Projection, organization: EntityRecord, day: int) -> list[EntityRecord]:
    ties = (tie for tie in projection.ties_of(organization.id, ("FORMED_IN",)) if tie.days.possible(day))
    others = (projection.entity(tie.target if tie.source == organization.id else tie.source) for tie in ties)
    return [each for each in others if each is not None]


def _contact_of_area(
    projection: Projection, pairing: TieRecord, area: EntityRecord, day: int, *, see_names: bool
) -> Contact | None:
    """The community's liaison for the pairing at its Party organization, else that body's own contact."""
    for body in bodies_of(projection, area, day):
        contact = contact_of(projection, body, day, see_names=see_names)
        liaison = _text(pairing.values.get("area_liaison_name"))
        if contact is not None and liaison is not None:
            return replace(contact, post=TIE_LIAISON["PAIRED_WITH"], name=shown(liaison, see_names=see_names))
        if contact is not None:
            return contact
    return None


def _contact_of_site(projection: Projection, site: EntityRecord, day: int, *, see_names: bool) -> Contact | None:
    for tie in projection.ties_of(site.id, ("RUNS",)):
        runner = projection.entity(tie.source)
        if tie.days.possible(day) and runner is not None and runner.label == "Organization":
            contact = contact_of(projection, runner, day, see_names=see_names)
            if contact is not None:
                return contact
    return None


def _landline(phone: Value) -> str | None:
    """A number that may be shown to everybody; a mobile that strayed into an office's field may not."""
    written = _text(phone)
    return None if written is None or is_mobile(written) else written


def _text(value: Value) -> str | None:
    return None if value is None or value == "" else str(value)
