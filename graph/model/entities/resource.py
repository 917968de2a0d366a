"""Resource: what can be lent or done for others, with its terms."""

from __future__ import annotations

from graph.model import fields as f
from graph.model.definition import Entity
from graph.model.vocabulary import vocabulary

RESOURCE = Entity(
    label="Resource",
    prefix="res",
    zh="资源",
    en="Resource",
    about=(
        "What an organization or alliance offers. Capacity is of one slot; quantity is how many at "
        "once. No slots given means ask."
    ),
    own_fields=(
        f.choice("category", "资源类别", "Category", vocabulary("category"), required=True),
        f.integer("quantity", "数量", "Quantity"),
        f.integer("capacity", "容量", "Capacity", unit="人"),
        f.text("unit", "单位", "Unit"),
        f.texts("slots", "可用时间", "Slots", about="weekday, from and to; empty means by arrangement"),
        f.text("exceptions", "例外", "Exceptions"),
        f.integer("notice_days", "提前天数", "Days of notice", unit="天"),
        f.text("fee", "收费情况", "Fee"),
        f.text("audience", "服务对象", "Audience"),
        f.text("approval", "预约方式", "How to book"),
    ),
    standards={"hsds": "service"},
)
