"""The colours of kinds in drawings: a hue a label, and shades of it for the kinds that people tell apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_LABELS: Mapping[str, str] = {
    "Organization": "#4477AA", "Alliance": "#EE6677", "Area": "#228833", "Person": "#AA3377", "Site": "#CCBB44",
    "Resource": "#66CCEE", "Need": "#EE8866", "Project": "#BBCC33", "Activity": "#FFAABB", "Route": "#77AADD",
    "Designation": "#999933", "Observation": "#BBBBBB",
}  # fmt: skip
_KINDS: Mapping[str, str] = {
    "party_organization": "#C8102E", "organ": "#004488", "state_owned_enterprise": "#33658A",
    "public_institution": "#5D8AA8", "enterprise": "#86BBD8", "social_organization": "#2A9D8F",
    "residents_committee": "#6C584C", "villagers_committee": "#A98467", "property_company": "#8E7DBE",
    "property_project": "#B8A9D9", "owners_committee": "#9C6644", "property_management_committee": "#7F5539",
    "service_team": "#E76F51",
}  # fmt: skip


def colour_of(label: str, kind: str | None) -> tuple[int, int, int]:
    """Red, green and blue (0 to 255) of a kind where it has a colour of its own, else of its label."""
    written = _KINDS.get(kind or "") or _LABELS[label]
    red, green, blue = bytes.fromhex(written[1:])
    return red, green, blue
