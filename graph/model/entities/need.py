"""Need: what an area or organization lacks."""

from __future__ import annotations

from graph.model import fields as f
from graph.model.definition import Entity
from graph.model.vocabulary import vocabulary

NEED = Entity(
    label="Need",
    prefix="need",
    zh="需求",
    en="Need",
    about="What is lacking, never who lacks it: no resident's name, address or illness.",
    own_fields=(
        f.prose("name", "名称", "Name", required=True),
        f.choice("category", "需求类别", "Category", vocabulary("category"), required=True),
        f.integer("quantity", "数量", "Quantity"),
        f.prose("when", "需求时间", "When"),
        f.choice("urgency", "紧急程度", "Urgency", vocabulary("urgency")),
        f.date("raised_on", "提出时间", "Raised on"),
        f.choice("state", "对接情况", "State", vocabulary("need_state")),
    ),
    standards={},
)
