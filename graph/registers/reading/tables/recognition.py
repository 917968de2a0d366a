"""Which register a table is: settled, named by the sheet, or told by its columns; asked where two fit about equally."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from graph.registers.definition import common_columns, registers
from graph.registers.problem import Place, Text, problem
from graph.registers.reading.settled import SKIP
from graph.registers.reading.tables.columns import refusal

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from graph.registers.definition import Register
    from graph.registers.problem import Problem
    from graph.registers.reading.grid import Grid
    from graph.registers.reading.tables.heading import Block
    from graph.registers.reading.tables.lexicon import Lexicon

_LEAST = 0.5
"""A table that fits no register better than this is none."""
_MARGIN = 0.08
"""Two registers that fit within this of one another are asked about."""
_NAMED = 0.15
"""What a title in the heading or the sheet's name adds."""
_SURE = 0.8
_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Fit:
    """How well a block of titles fits a register. `matched`: column keys; `score`: 0 to 1, and what a name adds."""

    register: Register
    block: Block
    matched: frozenset[str]
    score: float

    @property
    def whole(self) -> bool:
        """Whether every required column is there."""
        return _required(self.register.key) <= self.matched

    @property
    def telling(self) -> bool:
        """Whether it has a required column that is not one of nearly every register, and another one."""
        return bool(self.matched & _own(self.register.key)) and len(self.matched) > 1

    def candidate(self) -> dict[str, Any]:
        """As a problem lists it."""
        columns = self.register.columns
        matched = [columns[key].zh for key in columns if key in self.matched]
        score = round(min(self.score, 1.0), 2)
        return {"register": self.register.key, "title": self.register.zh, "matched": matched, "score": score}


class Recognition:
    """Decides for one grid. `blocks`: every block that may be its titles."""

    def __init__(self, grid: Grid, lexicon: Lexicon, blocks: Sequence[Block]) -> None:
        """Over a grid, with the titles that are known."""
        self._grid = grid
        self._lexicon = lexicon
        self._blocks = blocks

    def decide(self) -> Fit | Problem | None:
        """The register and its titles, the problem that keeps it from being one, or None: left alone."""
        settled = self._lexicon.settled_sheet(self._grid.title)
        if settled == SKIP:
            return None
        if settled is not None:
            return self._as(registers()[settled])
        named = self._lexicon.register_titled(self._grid.title)
        return self._by_columns() if named is None else self._checked(named)

    def best(self, block: Block) -> list[Fit]:
        """The registers that a block may be one of, the best first."""
        known = sum(self._lexicon.is_title(title.forms) for title in block.titles)
        if known < _LEAST * len(block.titles):
            # no register can fit better than the part of the titles that any knows; most rows of a body end here
            return []
        fits = [self.fit(each, block) for each in registers().values()]
        found = [each for each in fits if each.telling and each.score >= _LEAST]
        return sorted(found, key=lambda each: -each.score)

    def fit(self, register: Register, block: Block, named: Iterable[str] = ()) -> Fit:
        """How well a block fits a register; `named` ones fit a little better."""
        keys = {title: self._lexicon.column(register.key, title.forms) for title in block.titles}
        titles = [title for title, key in keys.items() if key != SKIP and refusal(title, register) is None]
        listed = [key for title in titles if (key := self._lexicon.numbered(register, title.forms)) is not None]
        matched = frozenset(key for key in (*map(keys.get, titles), *listed) if key is not None)
        matched -= _aside(register.key)
        required = _required(register.key)
        matched |= {key for key in required if not matched.isdisjoint(register.stand_ins(key))}
        share = len(matched & required) / len(required) if required else 1.0
        score = (len(matched) + len(listed) - len(set(listed))) / max(1, len(titles)) * (0.5 + share / 2) + (
            _NAMED if register.key in named else 0.0
        )
        return Fit(register, block, matched, score)

    def _as(self, register: Register) -> Fit | Problem:
        fits = [self.fit(register, block) for block in self._blocks]
        best = max(fits, key=_fullness, default=None)
        if best is None or len(best.matched) < min(2, len(_required(register.key))):
            wanted = "、".join(column.zh for column in register.columns.values() if column.required)
            return problem(self._place, "missing_titles", titles=wanted)
        return best

    def _checked(self, named: Register) -> Fit | Problem:
        """The register that the sheet's title names, unless its columns say that it is another."""
        found = self._as(named)
        rival = named.rival
        if rival is not None and isinstance(found, Fit) and not found.matched & set(rival.told_by):
            among = [found, self.fit(registers()[rival.register], found.block)]
            return self._clear([each for each in among if each.telling and each.whole] or [found])
        if isinstance(found, Fit) and found.whole:
            return found
        others = [each for block in self._blocks for each in self.best(block) if each.whole and each.score >= _SURE]
        if not others:
            return found
        top = max(others, key=_fullness)
        return self._clear([each for each in others if each.block == top.block])

    def _by_columns(self) -> Fit | Problem:
        block = max(self._blocks, key=self._promise, default=None)
        if block is None:
            return problem(self._place, "unknown_sheet", title=self._grid.title)
        named = self._lexicon.named_in([self._grid.title, *self._above(block)])
        fits = [self.fit(each, block, named) for each in registers().values()]
        found = [each for each in fits if each.telling and each.score >= _LEAST]
        return self._clear(found) if found else problem(self._place, "unknown_sheet", title=self._grid.title)

    def _clear(self, fits: Sequence[Fit]) -> Fit | Problem:
        ranked = sorted(fits, key=lambda each: -each.score)
        near = [each for each in ranked if ranked[0].score - each.score < _MARGIN]
        if len(near) == 1:
            return near[0]
        words = {
            "titles": Text(*(_listed(near, language) for language in ("zh", "en"))),
            "sheet": self._grid.title,
            "key": near[0].register.key,
        }
        return problem(self._place, "unclear_register", **words).among([each.candidate() for each in near[:_SHOWN]])

    def _promise(self, block: Block) -> tuple[int, int, int]:
        return max(_fullness(self.fit(each, block)) for each in registers().values())

    def _above(self, block: Block) -> list[str]:
        return [cell for row in self._grid.rows[: block.first] for cell in row if isinstance(cell, str)]

    @property
    def _place(self) -> Place:
        return Place(self._grid.file, self._grid.title)


def _fullness(fit: Fit) -> tuple[int, int, int]:
    """More columns first, then fewer title rows, then the upper ones."""
    return len(fit.matched), fit.block.first - fit.block.last, -fit.block.first


def _listed(fits: Sequence[Fit], language: str) -> str:
    titles = [each.register.title(language) for each in fits[:_SHOWN]]
    return ("、" if language == "zh" else ", ").join(titles)


@cache
def _required(register: str) -> frozenset[str]:
    return frozenset(column.key for column in registers()[register].columns.values() if column.required)


@cache
def _aside(register: str) -> frozenset[str]:
    return frozenset(column.key for column in registers()[register].columns.values() if column.aside)


@cache
def _own(register: str) -> frozenset[str]:
    """The required columns of a register that few others have."""
    return _required(register) - common_columns().keys()
