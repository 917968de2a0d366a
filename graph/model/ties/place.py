"""Where things are and whom they are for."""

from __future__ import annotations

from graph.model import fields as f
from graph.model.definition import End, Tie

WITHIN = Tie(
    type="WITHIN",
    zh="位于",
    en="Within",
    about="An area lies in a wider one. No request travels along it.",
    ends=(("Area", "Area"),),
    standards={"popolo": "Area.parent_id", "org": "org:siteAddress"},
)
SERVES = Tie(
    type="SERVES",
    zh="服务于",
    en="Serves",
    about=("An organization and the area it is for; a community's committees serve that community and nothing else."),
    ends=(("Organization", "Area"),),
    walked=True,
    silent=True,
    collective=End.SOURCE,
    standards={"popolo": "Organization.area", "hsds": "service_area"},
)
LOCATED_IN = Tie(
    type="LOCATED_IN",
    zh="坐落于",
    en="Located in",
    about=("Units, estate bodies and sites: always the community, village or park, besides any estate or grid."),
    ends=(("Organization", "Area"), ("Site", "Area")),
    walked=True,
    silent=True,
    collective=End.TARGET,
    standards={"org": "org:hasSite", "hsds": "organization.location"},
)
AT = Tie(
    type="AT",
    zh="设在",
    en="At",
    about="Where a resource is to be had, or an activity was held.",
    ends=(("Resource", "Site"), ("Activity", "Site")),
    standards={"hsds": "service_at_location"},
)
ABOUT = Tie(
    type="ABOUT",
    zh="统计对象",
    en="About",
    about="What an observation counts at.",
    ends=(
        ("Observation", "Area"),
        ("Observation", "Organization"),
        ("Observation", "Alliance"),
        ("Observation", "Site"),
    ),
    own_fields=(f.text("scheme", "口径", "Scheme"),),
)
