"""Activity: one event, with counts of people and points."""

from __future__ import annotations

from graph.model import fields as f
from graph.model.definition import Entity
from graph.model.vocabulary import vocabulary

ACTIVITY = Entity(
    label="Activity",
    prefix="act",
    zh="活动",
    en="Activity",
    about="One event: date, host (tie), counts of people and points.",
    own_fields=(
        f.prose("name", "名称", "Name", required=True),
        f.choice("kind", "活动类型", "Kind", vocabulary("activity_kind"), required=True),
        f.date("held_on", "活动时间", "Held on"),
        f.integer("participants", "参加人次", "Participants", unit="人次"),
        f.integer("points", "积分", "Points", unit="分"),
    ),
    standards={"popolo": "Event", "ftm": "Event"},
)
