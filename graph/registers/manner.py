"""How a load is asked to go: what becomes of what the file does not mention, and what was settled beforehand."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from graph.registers.reading.settled import NOTHING_SETTLED

if TYPE_CHECKING:
    from graph.registers.reading.settled import Settled
    from graph.registers.workbook import Workbook


class Mode(StrEnum):
    """What becomes of what the file does not mention: it stays, or it is ended."""

    UPSERT = "upsert"
    REPLACE = "replace"


@dataclass(frozen=True, slots=True)
class Replacement:
    """The registers of the file replace what is stored of them in an area.

    `area`: its id or name. `ended_on`: the last day (EDTF) of what the file does not mention; None: the cut-off day
    that the file states, else `today`. `confirmed`: how many records the caller knows will be ended; another number
    is refused, so that nobody ends what was not shown to them.
    """

    area: str
    today: str
    ended_on: str | None = None
    confirmed: int | None = None

    def last_day(self, workbook: Workbook) -> str:
        """The last day of what the file does not mention: as asked, else the latest cut-off day of its sheets."""
        stated = [each.as_of for each in workbook.sheets if each.as_of is not None]
        return self.ended_on or max(stated, default=self.today)


@dataclass(frozen=True, slots=True)
class Manner:
    """All that a person may say about a load beside the file.

    `dry_run`: say what it would do, write nothing. `accept_near`: from which likeness on, 0.9 to 1, a near name is
    taken for the known one. `settled`: what sheets and columns are.
    """

    dry_run: bool = False
    replacing: Replacement | None = None
    accept_near: float | None = None
    settled: Settled = NOTHING_SETTLED

    @property
    def mode(self) -> Mode:
        """The mode by name."""
        return Mode.UPSERT if self.replacing is None else Mode.REPLACE
