"""An index of all names finds what is near without looking at all of them."""

from __future__ import annotations

from graph.search import NameIndex, NameRow
from graph.search.matching import NOTABLE
from tests.search.names.labelled import pairs


def test_whatever_scores_as_near_is_found_among_all_names() -> None:
    stored = {(each.stored, each.kind): f"org-{at}" for at, each in enumerate(pairs())}
    index = NameIndex(
        NameRow(entity_id, "Organization", kind or "enterprise", name) for (name, kind), entity_id in stored.items()
    )
    wanted = [each for each in pairs() if each.same and each.kind and each.score >= NOTABLE]
    missed = [
        each
        for each in wanted
        if stored[each.stored, each.kind]
        not in {
            near.row.id for near in index.near(each.written, kinds=(each.kind or "",), limit=len(stored), floor=NOTABLE)
        }
    ]

    assert len(wanted) > 200
    assert missed == []
