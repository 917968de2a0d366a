"""Person: office-holders only. Residents, ordinary members and volunteers are counts, never nodes."""

from __future__ import annotations

from graph.model import fields as f
from graph.model.definition import Entity

PERSON = Entity(
    label="Person",
    prefix="per",
    zh="任职人员",
    en="Person",
    about="An office-holder: name, posts (ties), how to reach the office. Ids are random.",
    own_fields=(
        f.text("name", "姓名", "Name", required=True, personal=True),
        f.text("short_name", "简称", "Short name", personal=True),
        f.texts("former_names", "曾用名", "Former names", personal=True),
        f.text("office_phone", "办公电话", "Office phone", personal=True),
        f.text("mobile", "手机", "Mobile", personal=True, about="restricted: the own area's coordinator and above"),
    ),
    standards={"popolo": "Person", "org": "foaf:Person", "hsds": "contact", "ftm": "Person"},
)
