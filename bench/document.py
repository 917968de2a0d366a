"""Writes docs/benchmarks.md from the results in bench/results: `python -m bench.document`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from bench.measures import MEASURES, SETTLED, SIZES
from bench.results import FOLDER, figure, kept

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bench.measures import Measure
    from bench.results import Claim, Result

PAGE = Path(__file__).parents[1] / "docs" / "benchmarks.md"
_HEAD = """# 性能测量 / Benchmarks

Written by `make bench SIZE=…` from `bench/results/`; do not edit. Each measure runs us and the peers in one run on one
machine, on the same graph with the same questions, and their answers are compared before and after they are timed.
Figures are a median and, in parentheses, where most values lie (the tenth to the ninetieth of a hundred; of fewer than
twenty values, from least to most). A ratio is taken question by question or round by round. Floors are reported, and
are no gates. The graphs are synthetic (`bench/synthetic_walk.py`, `bench/synthetic.py`, `bench/country.py`).
"""


def page(folder: Path = FOLDER) -> str:
    """The page from what was kept."""
    results = {(each.measure, size): each for size in SIZES for each in kept(size, folder)}
    lines = [_HEAD, *_overview(results), ""]
    for name, measure in MEASURES.items():
        found = [results[name, size] for size in SIZES if (name, size) in results]
        lines += [f"## {measure.what}", "", *_text(measure), ""]
        for each in found:
            lines += [*_details(each), ""]
        if not found:
            lines += ["Not measured yet.", ""]
        if name == "memory_limit":
            lines += [*_per_node(results), ""]
    return "\n".join(lines).rstrip() + "\n"


def write() -> None:
    """Write the page."""
    PAGE.write_text(page(), encoding="utf-8")


def _overview(results: dict[tuple[str, int], Result]) -> Iterator[str]:
    yield "| what | beside | asked | " + " | ".join(f"{size:,}" for size in SIZES) + " |"
    yield "|---" * (3 + len(SIZES)) + "|"
    for name, measure in MEASURES.items():
        cells = [_in_short(measure, results.get((name, size)), size) for size in SIZES]
        yield f"| {measure.what} | {measure.peers} | {measure.floor} | " + " | ".join(cells) + " |"


def _in_short(measure: Measure, result: Result | None, size: int) -> str:
    """The claims that have a floor, or ours where there is none; a dash at a size that it is not measured at."""
    if result is None:
        return "not yet" if size in measure.sizes else "–"
    claims = [each for each in result.claims if each.floor is not None]
    if not claims:
        return f"{result.sides[0].spread} {result.sides[0].unit}"
    return "<br>".join(f"{each.text} {_marked(each)}" for each in claims)


def _marked(claim: Claim) -> str:
    ratio = f"{figure(claim.ratio.median)}{'' if claim.unit else '×'}{claim.unit}"
    return f"**{ratio}**" if claim.met else f"{ratio} (not met)"


def _text(measure: Measure) -> Iterator[str]:
    yield f"Beside: {measure.peers}. Asked: {measure.floor}. `python -m bench.{measure.name} --size N`."


def _details(result: Result) -> Iterator[str]:
    yield f"### {result.size:,}: {result.facts}"
    yield ""
    yield f"{result.day}, {result.machine}, {result.seconds:,.0f} s in all."
    yield ""
    yield "| side | median (spread) | unit | measured | note |"
    yield "|---|---|---|---|---|"
    for each in result.sides:
        yield f"| {each.name} | {each.spread} | {each.unit} | {each.spread.count:,} | {each.note} |"
    if result.claims:
        yield ""
        yield "| ratio | median (spread) | asked | |"
        yield "|---|---|---|---|"
    for claim in result.claims:
        met = {None: "", True: "met", False: "not met"}[claim.met]
        yield f"| {claim.text} | {claim.ratio}{claim.unit or '×'} | {claim.asked} | {met} |"


def _per_node(results: dict[tuple[str, int], Result]) -> Iterator[str]:
    """What a settled node costs at the largest size beside the one before, which is a floor of `nearest`."""
    million, country = (results.get(("memory_limit", size)) for size in SIZES[2:])
    if million is None or country is None:
        yield "A settled node at 5×10^6 beside 10^6: not measured yet."
        return
    costs = [next(each.spread.median for each in of.sides if each.name == SETTLED) for of in (million, country)]
    ratio = costs[1] / costs[0]
    met = "met" if ratio <= 1.5 else "not met"
    yield f"A settled node at 5×10^6 takes {figure(ratio)}× what it takes at 10^6 (asked: at most 1.5; {met})."


if __name__ == "__main__":
    write()
