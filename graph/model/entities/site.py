"""Site: a door where services are; one door may have several kinds."""

from __future__ import annotations

from graph.model import fields as f
from graph.model.definition import Entity
from graph.model.vocabulary import vocabulary

SITE = Entity(
    label="Site",
    prefix="site",
    zh="阵地",
    en="Site",
    about="A place with a door: a centre, a station, a reading site. `kind` is the first of `kinds`.",
    own_fields=(
        f.choice("kind", "类型", "Kind", vocabulary("site_kind"), required=True),
        f.choices("kinds", "全部类型", "Kinds", vocabulary("site_kind")),
        f.choice("standard", "标准", "Standard", vocabulary("station_standard")),
        f.text("level", "级别", "Level"),
        f.text("address", "地址", "Address"),
        f.number("floor_area", "面积", "Floor area", unit="㎡", minimum=0),
        f.number("longitude", "经度", "Longitude", unit="°", minimum=-180),
        f.number("latitude", "纬度", "Latitude", unit="°", minimum=-90),
        f.text("hours", "开放时间", "Opening hours"),
        f.text("functions", "服务功能", "Functions"),
        f.text("office_phone", "联系电话", "Phone"),
        f.integer("posted_members", "驻点党员数", "Posted members", unit="人"),
        f.integer("books", "藏书量", "Books", unit="册"),
    ),
    standards={"org": "org:Site", "hsds": "location", "ftm": "Address"},
)
