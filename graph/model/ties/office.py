"""Who holds which office: posts, instructors, leaders' contacts, keepers of a site."""

from __future__ import annotations

from graph.model import fields as f
from graph.model.definition import End, Tie
from graph.model.vocabulary import vocabulary

HOLDS_POST = Tie(
    type="HOLDS_POST",
    zh="任职",
    en="Holds post",
    about=("A post in an organization; posts in two organizations with overlapping intervals are a cross-appointment."),
    ends=(("Person", "Organization"),),
    own_fields=(
        f.text("post", "职务", "Post"),
        f.choice("standing", "主要或兼任", "Main or concurrent", vocabulary("post_standing")),
        f.text("on_behalf_of", "代表单位", "On behalf of"),
        f.choice("appointment", "产生方式", "How appointed", vocabulary("appointment")),
        f.text("office_term", "届次", "Term of office"),
    ),
    walked=True,
    collective=End.SOURCE,
    role_fields=("post",),
    standards={"popolo": "Membership", "org": "org:Post", "ftm": "Directorship"},
)
INSTRUCTS = Tie(
    type="INSTRUCTS",
    zh="党建指导",
    en="Instructs",
    about="A Party-building instructor and the unit instructed: coverage by assignment.",
    ends=(("Person", "Organization"),),
    own_fields=(
        f.text("sent_by", "派出单位", "Sent by"),
        f.choice("standing", "专职或兼职", "Full-time or concurrent", vocabulary("post_standing")),
    ),
    standards={"org": "org:Membership"},
)
LIAISES = Tie(
    type="LIAISES",
    zh="分片联系",
    en="Liaises",
    about="A leader's area group or contact point; seen by the district right only, never walked.",
    ends=(("Person", "Area"), ("Person", "Organization")),
    own_fields=(f.text("scheme", "机制", "Scheme"), f.text("team", "组团", "Group")),
    restricted=True,
    role_fields=("scheme",),
)
KEEPS = Tie(
    type="KEEPS",
    zh="阵地负责",
    en="Keeps",
    about="The one person responsible for a site.",
    ends=(("Person", "Site"),),
    own_fields=(f.text("post", "职务", "Post"),),
    role_fields=("post",),
    standards={"hsds": "contact"},
)
