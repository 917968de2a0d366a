"""Who is under whom: the Party's chain, guidance, and the two faces of one body."""

from __future__ import annotations

from graph.model import fields as f
from graph.model.definition import End, Tie
from graph.model.vocabulary import vocabulary

PART_OF = Tie(
    type="PART_OF",
    zh="隶属",
    en="Part of",
    about=(
        "At most one valid on a day for a Party organization; a group under its branch, a team under "
        "its branch, a project under its company."
    ),
    ends=(("Organization", "Organization"),),
    walked=True,
    collective=End.TARGET,
    standards={"org": "org:subOrganizationOf", "popolo": "parent_id", "ftm": "Ownership"},
)
GUIDED_BY = Tie(
    type="GUIDED_BY",
    zh="业务指导",
    en="Guided by",
    about=("Guidance by an industry, comprehensive or functional Party organization; it does not take over PART_OF."),
    ends=(("Organization", "Organization"),),
    walked=True,
    collective=End.TARGET,
    standards={"org": "org:linkedTo"},
)
FORMED_IN = Tie(
    type="FORMED_IN",
    zh="建在",
    en="Formed in",
    about="A Party organization and the unit or units it is formed in: two faces of one body.",
    ends=(("Organization", "Organization"),),
    own_fields=(f.choice("formation", "组建方式", "How formed", vocabulary("formation")),),
    walked=True,
    silent=True,
    collective=End.TARGET,
    standards={"org": "org:linkedTo"},
)
