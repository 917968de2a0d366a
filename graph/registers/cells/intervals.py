"""A span of time in one cell, to since and until: 2023.5-2026.5, 2023年起, 2024年度, 2022.5.18起3年, 至今."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.model.dates import OPEN
from graph.model.numerals import in_arabic
from graph.registers.cells.cell import Cell
from graph.registers.cells.dates import NoDateError, as_date
from graph.registers.cells.text import as_text, folded

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from graph.registers.cells.cell import Raw

_TO = re.compile("至|到|—+|–+|~+|-+")
_BEGINS = re.compile("^(?:自|从|由)")
_OPEN_ENDS = frozenset(("今", "现在", "目前", "至今", "长期", "在任", "现任", "长期有效", OPEN))
_YEARS = re.compile(r"(\d{4})(?:[-—–~至到]+(\d{4}))?(?:年度|年)?")
_LASTING = re.compile(r"(?:(\d{1,2})年|(\d{1,3})个月|(半年))")
_FROM_AND_LASTING = re.compile(rf"(.{{4,}}?)[起,;、(为期共]*{_LASTING.pattern}\)?")
_MOST_YEARS = 10
"""A cell that says only 23年 is the year 2023; 3年 is a term."""


@dataclass(frozen=True, slots=True)
class Interval:
    """Ends as people wrote them, each still to be read; None where the text does not say. `months`: its length."""

    since: str | None = None
    until: str | None = None
    months: int | None = None


def as_interval(raw: Raw, *, yearly: bool = False) -> tuple[str | None, str | None]:
    """EDTF of since and until, None unknown and `..` open; NoDateError where it is no span of time.

    `yearly` says that the column counts in whole years (年度), so that 2024 is all of 2024.
    """
    found = read_interval(raw, yearly=yearly)
    since, until = (None if each is None else as_date(each) for each in (found.since, found.until))
    if since is not None and until is None and found.months is not None:
        until = last_day(since, found.months)
    return since, until


def read_interval(raw: Raw, *, yearly: bool = False) -> Interval:
    """The two ends as they are written; NoDateError where the cell is no span of time."""
    if isinstance(raw, str):
        return _from_text(raw.strip(), yearly=yearly)
    written = as_date(raw)
    return _from_text(written, yearly=yearly) if yearly else Interval(since=written)


def spread_interval(
    cells: Mapping[str, Cell], column: str, *, since: str = "since", until: str = "until", yearly: bool = False
) -> dict[str, Cell]:
    """The cells of a row, in which the span of time in `column` fills the columns of its two ends where they are empty.

    A span that cannot be read is put where its start belongs, so that it is told at its cell. How long it lasts (3年)
    makes the end where the start is known.
    """
    spread = dict(cells)
    cell = spread.pop(column, None)
    if cell is None:
        return spread
    try:
        found = read_interval(cell.raw, yearly=yearly)
    except NoDateError:
        found = Interval(since=as_text(cell.raw))
    ends = {since: found.since, until: found.until}
    if found.until is None and found.months is not None:
        ends[until] = _end(found.since or (spread[since].raw if since in spread else None), found.months)
    for key, written in ends.items():
        if written is not None and key not in spread:
            spread[key] = Cell(written, cell.place)
    return spread


def last_day(since: str, months: int) -> str | None:
    """The last day of what began on an EDTF date and lasts so long, as partial as that date; None where it is open."""
    parts = [int(each) for each in since.split("-")] if since != OPEN else []
    if not parts or (len(parts) == 1 and months % 12):
        return None
    year, month = parts[0] + months // 12, 1
    if len(parts) == 1:
        return f"{year:04}"
    year, month = divmod(parts[0] * 12 + parts[1] - 1 + months, 12)
    if len(parts) == 2:
        return f"{year:04}-{month + 1:02}"
    first = dt.date(year, month + 1, 1) + dt.timedelta(days=parts[2] - 1)
    return (first - dt.timedelta(days=1)).isoformat()


def _end(since: Raw | None, months: int) -> str | None:
    try:
        return None if since is None else last_day(as_date(since), months)
    except NoDateError:
        return None


def _from_text(text: str, *, yearly: bool) -> Interval:
    plain = _BEGINS.sub("", in_arabic(folded(text.replace("\n", "~"))))
    if (years := _YEARS.fullmatch(plain)) and (yearly or "年度" in plain):
        return Interval(f"{years[1]}-01-01", f"{years[2] or years[1]}-12-31")
    if plain in _OPEN_ENDS:
        return Interval(until=OPEN)
    if (lasting := _LASTING.fullmatch(plain)) and _months(lasting) <= _MOST_YEARS * 12:
        return Interval(months=_months(lasting))
    if (both := _FROM_AND_LASTING.fullmatch(plain)) and _is_date(both[1]):
        return Interval(both[1], months=_months(both, 1))
    if _is_date(plain):
        return Interval(plain, OPEN if plain.endswith(("起", "以来", "开始")) else None)
    found = next(_splits(plain), None)
    if found is None:
        raise NoDateError(text)
    return found


def _splits(plain: str) -> Iterator[Interval]:
    """Every way to take the text for a start and an end."""
    for match in _TO.finditer(plain):
        start, end = plain[: match.start()], plain[match.end() :]
        if not start or start == "截":
            if _is_date(end):
                yield Interval(until=end)
        elif _is_date(start):
            if not end:
                yield Interval(since=start)
            elif end in _OPEN_ENDS:
                yield Interval(start, OPEN)
            elif _is_date(end):
                yield Interval(start, end)
            elif (same_year := re.fullmatch(r"(\d{1,2})月?(?:底|末|止)?", end)) and (year := re.match(r"\d{4}", start)):
                yield Interval(start, f"{year[0]}-{same_year[1]}")


def _months(match: re.Match[str], before: int = 0) -> int:
    years, months, half = match.group(before + 1, before + 2, before + 3)
    return 6 if half else int(years or 0) * 12 + int(months or 0)


def _is_date(written: str) -> bool:
    try:
        as_date(written)
    except NoDateError:
        return False
    return True
