"""When a body was elected and when it must be again, in one cell: 2021.1（应2026.1）, or one date, past or due."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.registers.cells.dates import NoDateError, as_date
from graph.registers.cells.text import folded

if TYPE_CHECKING:
    from graph.registers.cells.cell import Raw

_DUE = re.compile(
    r"(?P<last>[^()]*?)[(,;、/ ]*(?:应|下次|下届|到期|届满)(?:于|换届|时间|为|:)*(?P<due>\d[^()]*?)(?:前?换届)?\)?"
)


@dataclass(frozen=True, slots=True)
class Elections:
    """The last election and the next one, each still to be read as a date; None where the cell does not say."""

    last: Raw | None
    due: Raw | None = None


def elections(raw: Raw, day: str) -> Elections:
    """Both elections of a cell; a single date after `day` (EDTF) is the next one, any other the last."""
    match = _DUE.fullmatch(folded(raw)) if isinstance(raw, str) else None
    if match is not None:
        return Elections(match["last"] or None, match["due"])
    return Elections(None, raw) if _is_after(raw, day) else Elections(raw)


def _is_after(raw: Raw, day: str) -> bool:
    try:
        written = as_date(raw)
    except NoDateError:
        return False
    known = min(len(written), len(day))
    return written[:known] > day[:known]
