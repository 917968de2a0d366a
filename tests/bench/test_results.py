"""Results are kept by size, and the page is written from what was kept."""

from __future__ import annotations

import re
from importlib import import_module
from inspect import signature
from typing import TYPE_CHECKING

import pytest

from bench.document import PAGE, page
from bench.measures import MEASURES, SIZES
from bench.results import Claim, Result, Side, Spread, keep, kept
from tests.architecture.sources import ROOT

if TYPE_CHECKING:
    from pathlib import Path


def _result(measure: str, size: int, ratio: float) -> Result:
    claim = Claim("a peer takes", Spread.of([ratio]), 15.0)
    return Result(measure, size, "a graph", (Side("liantu", "ms", Spread.of([1.0, 2.0, 4.0])),), (claim,), "", "", 1.0)


def test_results_of_a_size_are_kept_together_and_a_newer_takes_the_place_of_an_older(tmp_path: Path) -> None:
    for each in (_result("nearest", 10, 5), _result("between", 10, 5), _result("nearest", 10, 20)):
        keep(each, tmp_path)

    assert kept(10, tmp_path) == [_result("between", 10, 5), _result("nearest", 10, 20)]
    assert kept(100, tmp_path) == []


def test_the_page_says_what_is_met_and_what_is_not(tmp_path: Path) -> None:
    keep(_result("nearest", SIZES[0], 20), tmp_path)
    keep(_result("nearest", SIZES[1], 5), tmp_path)
    written = page(tmp_path)

    assert "a peer takes **20×**" in written
    assert "a peer takes 5× (not met)" in written
    assert "| liantu | 2 (1–4) | ms | 3 |" in written


def test_the_page_that_is_there_is_written_from_what_is_kept() -> None:
    assert PAGE.read_text(encoding="utf-8") == page()


@pytest.mark.parametrize(
    ("at_most", "ratio", "met"), [(False, 15.0, True), (False, 14.9, False), (True, 14.0, True), (True, 16.0, False)]
)
def test_a_floor_is_met_by_the_median(at_most: bool, ratio: float, met: bool) -> None:
    assert Claim("", Spread.of([1.0, ratio, 99.0]), 15.0, at_most).met is met


@pytest.mark.parametrize("name", MEASURES)
def test_every_measure_takes_a_size_and_runs_alone(name: str) -> None:
    module = import_module(f"bench.{name}")

    assert next(iter(signature(module.measure).parameters)) == "size"
    assert f'alone("{name}")' in (ROOT / "bench" / f"{name}.py").read_text(encoding="utf-8")


def test_make_has_the_sizes() -> None:
    told = re.search(r"^bench: .*## (.*)$", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)

    assert told
    assert all(str(size) in told[1] for size in SIZES)
