"""Who works with whom: alliances and pairings."""

from __future__ import annotations

from graph.model import fields as f
from graph.model.definition import End, Tie
from graph.model.vocabulary import vocabulary

LIAISON = (
    f.text("liaison_name", "联络员", "Liaison", personal=True),
    f.text("liaison_post", "联络员职务", "Liaison's post"),
    f.text("liaison_phone", "联络员办公电话", "Liaison's office phone", personal=True),
)
MEMBER_OF = Tie(
    type="MEMBER_OF",
    zh="联盟成员",
    en="Member of",
    about="Membership of an alliance, with its role; a rotating chair is a role with an interval.",
    ends=(("Organization", "Alliance"), ("Alliance", "Alliance")),
    own_fields=(
        f.choice("role", "角色", "Role", vocabulary("membership_role")),
        *LIAISON,
        f.text("term", "协议期限", "Term of the agreement"),
    ),
    walked=True,
    collective=End.TARGET,
    role_fields=("role",),
    standards={"popolo": "Membership", "org": "org:Membership", "ftm": "Membership"},
)
PAIRED_WITH = Tie(
    type="PAIRED_WITH",
    zh="挂钩联系",
    en="Paired with",
    about="A unit paired with a community or village under a scheme.",
    ends=(("Organization", "Area"),),
    own_fields=(
        f.text("scheme", "挂钩机制", "Scheme"),
        f.text("team", "组团", "Group"),
        f.choice("role", "角色", "Role", vocabulary("pairing_role")),
        f.text("document", "文号", "Document"),
        *LIAISON,
        f.text("area_liaison_name", "社区联络员", "The area's liaison", personal=True),
    ),
    walked=True,
    collective=End.SOURCE,
    role_fields=("scheme", "role"),
    standards={"org": "org:linkedTo", "ftm": "UnknownLink"},
)
