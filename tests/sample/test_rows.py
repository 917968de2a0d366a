"""The rows are the same each time, load without a problem, and hold nothing that must not be there."""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
import sys
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from data.xinwu import build
from data.xinwu.dates import cut_off
from data.xinwu.places import area_name
from data.xinwu.words import chance, divisions, ordinal, spread
from graph.registers import registers

if TYPE_CHECKING:
    from data.xinwu.sheets import Rows
    from graph.registers import Plan
    from tests.sample.district import District

_DIGEST = """
import hashlib, json
from data.xinwu import build
print(hashlib.sha256(json.dumps(dict(build()), ensure_ascii=False).encode()).hexdigest())
"""


def _digest(rows: Rows) -> str:
    return hashlib.sha256(json.dumps(dict(rows), ensure_ascii=False).encode()).hexdigest()


def test_two_builds_give_the_same_rows(rows: Rows) -> None:
    assert _digest(build()) == _digest(rows)


@pytest.mark.parametrize("seed", ["1", "271828"])
def test_another_process_gives_the_same_rows_whatever_its_hash_seed(rows: Rows, seed: str) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", _DIGEST],
        env={"PYTHONHASHSEED": seed, "PYTHONPATH": "."},
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stdout.strip() == _digest(rows)


def test_every_cell_stands_in_a_defined_column(rows: Rows) -> None:
    for key, lines in rows.items():
        known = {column.key for column in registers()[key].columns.values()}
        assert {cell for row in lines for cell in row} <= known, key


def test_it_loads_into_an_empty_graph_without_a_problem(planned: Plan) -> None:
    assert planned.problems == ()
    assert planned.counts["new"] == len(planned.changes)


def test_its_size_is_that_of_a_district(district: District) -> None:
    assert 10_000 <= len(district.entities) <= 14_000
    assert 30_000 <= len(district.ties) <= 45_000


def test_names_are_unique_within_a_label_and_an_area_never_bears_the_name_of_a_body(district: District) -> None:
    names = Counter(each.name for each in district.entities.values())
    assert [name for name, n in names.items() if n > 1] == []


def test_every_division_is_there_under_its_code(district: District) -> None:
    codes = {str(each.values["code"]): each.name for each in district.of("Area") if each.values.get("code")}
    for row in divisions():
        assert codes[row["code"]] == area_name(row["name"])
    assert {area_name("新光社区居民委员会"), area_name("永新村民委员会")} == {"新光社区", "永新村"}


def test_every_telephone_is_of_the_block_that_stands_for_none(rows: Rows) -> None:
    cells = [(key, value) for lines in rows.values() for row in lines for key, value in row.items()]
    phones = [value for key, value in cells if key.endswith("phone")]
    assert len(phones) > 500
    assert all(re.fullmatch(r"0510-8000\d{4}", each) for each in phones)
    written = [value for key, value in cells if not key.endswith(("id", "code"))]
    assert not [value for value in written if re.search(r"(?<!\d)1[3-9]\d{9}(?!\d)|\d{17}[\dXx]", value)]
    assert not [value for key, value in cells if key == "mobile"]


def test_every_person_is_marked_as_invented_and_has_an_id_of_its_own(rows: Rows, district: District) -> None:
    persons = list(district.of("Person"))
    assert all(each.values["note"] == "虚构" for each in persons)
    assert {row["person_id"] for row in rows["posts"]} <= {each.id for each in persons}


def test_every_place_lies_in_the_district(district: District) -> None:
    points = [
        (float(str(each.values["longitude"])), float(str(each.values["latitude"])))
        for each in district.entities.values()
        if each.values.get("longitude")
    ]
    assert len(points) > 1_700
    assert all(120.29 <= lon <= 120.56 and 31.41 <= lat <= 31.62 for lon, lat in points)


def test_words_and_numbers_are_drawn_as_they_say() -> None:
    assert [ordinal(n) for n in (1, 10, 12, 20, 34)] == ["第一", "第十", "第十二", "第二十", "第三十四"]
    assert sum(spread(chance("here"), 100, 7, 3, 40)) == 100
    assert cut_off("2024-07", None) == "2025-06-30"
    with pytest.raises(ValueError, match="does not fit"):
        spread(chance("here"), 100, 3, 1, 9)
