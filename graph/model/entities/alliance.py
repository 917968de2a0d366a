"""Alliance: a collaboration of organizations, never a unit in the PART_OF tree."""

from __future__ import annotations

from graph.model import fields as f
from graph.model.definition import Entity
from graph.model.vocabulary import vocabulary

ALLIANCE = Entity(
    label="Alliance",
    prefix="all",
    zh="联建联盟",
    en="Alliance",
    about="A collaboration of organizations; it may be a member of another alliance.",
    own_fields=(
        f.choice("kind", "联盟类型", "Kind", vocabulary("alliance_kind"), required=True),
        f.choice("level", "层级", "Level", vocabulary("alliance_level")),
        f.date("signed", "签约时间", "Signed"),
        f.text("term", "协议期限", "Term of the agreement"),
    ),
    standards={"popolo": "Organization", "org": "org:OrganizationalCollaboration", "ftm": "Organization"},
)
