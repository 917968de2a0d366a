"""Route: a study route with ordered stops."""

from __future__ import annotations

from graph.model import fields as f
from graph.model.definition import Entity

ROUTE = Entity(
    label="Route",
    prefix="route",
    zh="研学路线",
    en="Route",
    about="A study route; its stops are STOPS_AT ties with an order.",
    own_fields=(
        f.text("theme", "主题", "Theme"),
        f.text("duration", "总时长", "Duration"),
        f.text("transport", "出行方式", "Transport"),
        f.text("office_phone", "预约电话", "Booking phone"),
    ),
    standards={},
)
