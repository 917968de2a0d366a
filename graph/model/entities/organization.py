"""Organization: Party organizations, units and the bodies of an estate or grid."""

from __future__ import annotations

from graph.model import fields as f
from graph.model.definition import Entity
from graph.model.vocabulary import vocabulary

ORGANIZATION = Entity(
    label="Organization",
    prefix="org",
    zh="组织单位",
    en="Organization",
    about=(
        "A Party organization, a unit, or a body of an estate or grid. Level, scope and form are no "
        "part of its identity."
    ),
    own_fields=(
        f.choice("kind", "类型", "Kind", vocabulary("organization_kind"), required=True),
        f.choice("level", "党组织类别", "Level", vocabulary("party_level")),
        f.choice("scope", "范围", "Scope", vocabulary("party_scope")),
        f.choice("form", "组织形式", "Form", vocabulary("party_form")),
        f.text("code", "编码", "Code"),
        f.integer("order", "排序", "Order of precedence"),
        f.date("elected", "上次换届", "Last election"),
        f.date("election_due", "应换届时间", "Next election due"),
        f.integer("members", "党员人数", "Party members", unit="人"),
        f.integer("hub_households", "党员中心户数", "Hub households", unit="户"),
        f.integer("staff", "人数", "Staff", unit="人"),
        f.text("office", "联系部门", "Office", about="its Party-building office or general office"),
        f.text("office_phone", "办公电话", "Office phone", about="a landline of the office"),
        f.text("liaison_name", "联络员", "Liaison", personal=True),
        f.text("liaison_post", "联络员职务", "Liaison's post"),
        f.text("liaison_phone", "联络员办公电话", "Liaison's office phone", personal=True),
        f.text("address", "地址", "Address"),
    ),
    standards={"popolo": "Organization", "org": "org:Organization", "hsds": "organization", "ftm": "Organization"},
)
