"""Counts through what kind of middle the best answers go, for docs/paths.md: `python -m graph.paths.shares FILE`."""

from __future__ import annotations

import argparse
import asyncio
import datetime as dt
from collections import Counter
from dataclasses import dataclass
from pathlib import Path as File
from typing import TYPE_CHECKING

from graph.model.categories import GROUPS
from graph.paths.asker import COMMUNITIES
from graph.paths.queries import SharingQuery
from graph.paths.sharing import sharing
from graph.projection.freshness import projection_of
from graph.settings import Settings
from graph.store import open_store

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.paths.answers import Step
    from graph.projection import Projection

TOP = 5
BEGINNING, END = "<!-- shares -->", "<!-- /shares -->"
MIDDLES = (
    "pairing", "office-holder", "alliance", "platform", "superior", "subdistrict", "district", "location", "other",
)  # fmt: skip


@dataclass(frozen=True)
class Shares:
    """How many of the best, and of the five best answers go through each kind of middle."""

    questions: int
    best: Counter[str]
    top: Counter[str]


def middle_of(steps: tuple[Step, ...]) -> str:
    """The kind of middle of a path: what is farthest from a plain acquaintance names it."""
    types = {step.tie.type for step in steps}
    climbs = [step.end.id for step in steps[:-1] if step.tie.type == "PART_OF"]
    if "LOCATED_IN" in types:
        return "location"
    if types & {"PART_OF", "GUIDED_BY"}:
        return ("superior", "subdistrict", "subdistrict", "district")[min(len(climbs), 3)]
    if "MEMBER_OF" in types:
        return (
            "platform"
            if any(each.kind == "platform" for step in steps for each in (step.start, step.end))
            else "alliance"
        )
    if "HOLDS_POST" in types:
        return "office-holder"
    return "pairing" if "PAIRED_WITH" in types else "other"


def shares(projection: Projection, as_of: dt.date, groups: Iterable[str] = tuple(GROUPS.terms)) -> Shares:
    """Ask for every group of categories from every community and village."""
    best: Counter[str] = Counter()
    top: Counter[str] = Counter()
    questions = 0
    areas = sorted(each.id for each in projection.entities() if each.label == "Area" and each.kind in COMMUNITIES)
    for area in areas:
        for group in groups:
            asked = SharingQuery(as_of=as_of, start=area, category=group, k=TOP, alternatives=0)
            middles = [middle_of(each.path.steps) for each in sharing(projection, asked).providers]
            questions += 1
            best.update(middles[:1])
            top.update(middles)
    return Shares(questions, best, top)


def table(found: Shares, as_of: dt.date) -> str:
    """The counts as a Markdown table."""
    lines = [f"{found.questions} questions as of {as_of}.", "", "| middle | best | five best |", "|---|---|---|"]
    lines += [f"| {each} | {_percent(found.best, each)} | {_percent(found.top, each)} |" for each in MIDDLES]
    return "\n".join(lines)


def replaced(document: str, section: str) -> str:
    """The document with its generated section replaced."""
    before, _, rest = document.partition(BEGINNING)
    _, _, after = rest.partition(END)
    return f"{before}{BEGINNING}\n{section}\n{END}{after}"


def _percent(counted: Counter[str], middle: str) -> str:
    return f"{100 * counted[middle] / max(counted.total(), 1):.0f}%"


async def _measured(as_of: dt.date) -> str:
    async with open_store(Settings()) as store:
        projection = await projection_of(store)
    return table(shares(projection, as_of), as_of)


def main() -> None:
    """Measure the store that the settings name and write the section of the document."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("document", type=File)
    parser.add_argument("--as-of", type=dt.date.fromisoformat, required=True)
    given = parser.parse_args()
    section = asyncio.run(_measured(given.as_of))
    given.document.write_text(replaced(given.document.read_text("utf-8"), section), "utf-8")


if __name__ == "__main__":
    main()
