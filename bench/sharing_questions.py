"""Questions to GET /sharing about the sample district, no two alike."""

from __future__ import annotations

import itertools
from urllib.parse import urlencode

from data.xinwu.places import draw_places
from graph.model.categories import CATEGORIES


def sharing_questions() -> list[str]:
    """Every community and category, and then again with another k."""
    places = [each.name for each in draw_places() if each.governed]
    asked = itertools.product((5, 4, 3, 6, 7, 8), sorted(CATEGORIES.terms), places)
    return [
        "/api/v1/sharing?" + urlencode({"from": place, "category": category, "k": k}) for k, category, place in asked
    ]
