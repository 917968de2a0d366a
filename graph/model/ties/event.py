"""What happened, in which order one goes, and what was awarded."""

from __future__ import annotations

from graph.model import fields as f
from graph.model.definition import Tie

HOSTED = Tie(
    type="HOSTED",
    zh="主办",
    en="Hosted",
    about="Who held an activity.",
    ends=(("Organization", "Activity"),),
    standards={"popolo": "Event.organization_id"},
)
STOPS_AT = Tie(
    type="STOPS_AT",
    zh="途经",
    en="Stops at",
    about="A stop of a route, in order.",
    ends=(("Route", "Site"),),
    own_fields=(f.integer("order", "顺序", "Order", minimum=1),),
    role_fields=("order",),
)
AWARDED = Tie(
    type="AWARDED",
    zh="获得",
    en="Awarded",
    about="Who or what bears a designation.",
    ends=(("Site", "Designation"), ("Organization", "Designation"), ("Project", "Designation")),
)
