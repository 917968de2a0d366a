"""docs/paths.md says the numbers that the code has."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.paths import profiles
from graph.paths.shares import BEGINNING, END

DOCUMENT = (Path(__file__).parents[2] / "docs" / "paths.md").read_text("utf-8")
COLUMNS = ("PART_OF", "MEMBER_OF", "PAIRED_WITH", "SERVES", "HOLDS_POST", "RUNS", "LOCATED_IN", "FORMED_IN")


@pytest.mark.parametrize("name", tuple(profiles()))
def test_the_table_of_profiles_is_that_of_the_code(name: str) -> None:
    found = profiles()[name]
    prices = (found.prices.get(kind) for kind in COLUMNS)
    cells = " | ".join(f"{price.base:g}/{price.hub:g}" if price else "–" for price in prices)
    assert f"| `{name}` {found.zh} | {cells} |" in DOCUMENT
    assert found.prices.get("GUIDED_BY") == (None if name == "formal" else found.prices["PART_OF"])


def test_there_is_a_place_for_the_shares() -> None:
    assert DOCUMENT.count(BEGINNING) == DOCUMENT.count(END) == 1
