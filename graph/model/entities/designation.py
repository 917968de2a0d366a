"""Designation: an award or a title that a site, organization or project bears."""

from __future__ import annotations

from graph.model import fields as f
from graph.model.definition import Entity
from graph.model.vocabulary import vocabulary

DESIGNATION = Entity(
    label="Designation",
    prefix="des",
    zh="示范与称号",
    en="Designation",
    about=(
        "A demonstration site, a municipal project, a pioneer post or a responsibility area; another "
        "thing than a station's standard."
    ),
    own_fields=(
        f.choice("kind", "称号类型", "Kind", vocabulary("designation_kind"), required=True),
        f.text("awarded_by", "授予单位", "Awarded by"),
        f.date("awarded_on", "授予时间", "Awarded on"),
    ),
    standards={},
)
