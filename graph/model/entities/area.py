"""Area: a place as administration divides it, from the district to an estate."""

from __future__ import annotations

from graph.model import fields as f
from graph.model.definition import Entity
from graph.model.vocabulary import vocabulary

AREA = Entity(
    label="Area",
    prefix="area",
    zh="区域",
    en="Area",
    about=(
        "District, subdistrict, community, village, park, grid or estate; a park is a statistical unit "
        "without a Party-organization rule."
    ),
    own_fields=(
        f.choice("kind", "区域类型", "Kind", vocabulary("area_kind"), required=True),
        f.text("code", "区划代码", "Code"),
        f.integer("households", "户数", "Households", unit="户"),
        f.integer("population", "人口", "Population", unit="人"),
        f.integer("workers", "专职网格员", "Full-time grid workers", unit="人"),
        f.integer("building_heads", "楼长数", "Building heads", unit="人"),
        f.integer("group_heads", "居民组长数", "Residents' group heads", unit="人"),
        f.choice("committee_state", "业委会状态", "State of the owners' committee", vocabulary("committee_state")),
        f.text("estate_type", "小区类型", "Type of estate"),
        f.number("longitude", "经度", "Longitude", unit="°", minimum=-180),
        f.number("latitude", "纬度", "Latitude", unit="°", minimum=-90),
    ),
    standards={"popolo": "Area", "org": "org:Site", "ftm": "Address"},
)
