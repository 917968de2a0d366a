"""Project: what is being done about a need. An offer to do something is a Resource."""

from __future__ import annotations

from graph.model import fields as f
from graph.model.definition import Entity
from graph.model.vocabulary import vocabulary

PROJECT = Entity(
    label="Project",
    prefix="proj",
    zh="服务项目",
    en="Project",
    about="Work under way, led by an organization, answering needs.",
    own_fields=(
        f.prose("name", "名称", "Name", required=True),
        f.choice("category", "项目类别", "Category", vocabulary("category")),
        f.choice("state", "进展", "State", vocabulary("project_state")),
        f.text("audience", "服务对象", "Audience"),
        f.number("funds", "资金", "Funds", unit="元", minimum=0),
        f.integer("beneficiaries", "受益人次", "Beneficiaries", unit="人次"),
    ),
    standards={"ftm": "Project"},
)
