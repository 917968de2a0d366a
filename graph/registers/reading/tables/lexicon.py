"""Which titles mean which register and column: the definitions' own, a district's, and what a person settled."""

from __future__ import annotations

import re
from fnmatch import fnmatchcase
from functools import cached_property
from typing import TYPE_CHECKING

from graph.model.names import normalise
from graph.registers.definition import registers
from graph.registers.titles import columns_of, plain, register_titled

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from graph.registers.definition import Register
    from graph.registers.reading.settled import Settled

_NUMBER = re.compile(r"(?:\d{1,2}|[一二三四五六七八九十]{1,2})$")


class Lexicon:
    """Titles by their plain forms, for one reading of a file."""

    def __init__(self, settled: Settled) -> None:
        """The definitions, and over them what was settled."""
        self._settled = settled
        self._columns: dict[str, Mapping[str, str]] = {}

    def settled_sheet(self, title: str) -> str | None:
        """The register key or SKIP that a person settled for a sheet; the first pattern that fits counts."""
        for pattern, key in self._settled.sheets.items():
            if fnmatchcase(normalise(title), normalise(pattern)):
                return key
        return None

    def register_titled(self, title: str) -> Register | None:
        """The register whose sheet bears exactly this title."""
        return self._more_sheets.get(plain(title)) or register_titled(title)

    def named_in(self, texts: Iterable[str]) -> frozenset[str]:
        """The registers whose titles stand in these texts; where titles overlap, the longest alone counts."""
        words = [word for text in texts if (word := plain(text))]
        found = {title: key for title, key in self._sheet_titles.items() if any(title in word for word in words)}
        longest = [each for each in found if not any(each != other and each in other for other in found)]
        return frozenset(found[each] for each in longest)

    def columns(self, register: str) -> Mapping[str, str]:
        """plain title -> column key or SKIP for a register."""
        if register not in self._columns:
            synonyms = self._settled.column_synonyms.get(register, {})
            self._columns[register] = {
                **columns_of(register),
                **{plain(title): key for key, titles in synonyms.items() for title in titles},
                **{plain(title): key for title, key in self._settled.columns.get(register, {}).items()},
            }
        return self._columns[register]

    def column(self, register: str, forms: Iterable[str]) -> str | None:
        """The column key or SKIP of the first of these plain titles that a register knows."""
        known = self.columns(register)
        return next((known[form] for form in forms if form in known), None)

    def numbered(self, register: Register, forms: Iterable[str]) -> str | None:
        """The list of which these titles, no column's own, number a value: 站点1, 站点2."""
        if self.column(register.key, forms) is not None:
            return None
        key = self.column(register.key, (_NUMBER.sub("", form) for form in forms))
        column = None if key is None else register.columns.get(key)
        return key if column is not None and column.listed else None

    def is_title(self, forms: Iterable[str]) -> bool:
        """Whether any register knows one of these plain titles, a numbered one of a list included."""
        every = self.every_title
        return any(form in every or _NUMBER.sub("", form) in every for form in forms)

    @cached_property
    def every_title(self) -> frozenset[str]:
        """The plain title of every column of every register."""
        return frozenset(title for key in registers() for title in self.columns(key))

    @cached_property
    def as_written(self) -> frozenset[str]:
        """Every title of a column as the definitions write it, for a look at a cell that costs next to nothing."""
        columns = (column for each in registers().values() for column in each.columns.values())
        settled = (title for titles in self._settled.columns.values() for title in titles)
        more = (titles for each in self._settled.column_synonyms.values() for titles in each.values())
        written = (title for column in columns for title in column.titles)
        return frozenset((*written, *settled, *(title for titles in more for title in titles)))

    @cached_property
    def _more_sheets(self) -> Mapping[str, Register]:
        synonyms = self._settled.sheet_synonyms
        return {plain(title): registers()[key] for key, titles in synonyms.items() for title in titles}

    @cached_property
    def _sheet_titles(self) -> Mapping[str, str]:
        titles = {plain(title): each.key for each in registers().values() for title in each.titles}
        titles |= {title: each.key for title, each in self._more_sheets.items()}
        # a title of one sign or a short English word stands in too many texts to say anything
        return {title: key for title, key in titles.items() if len(title) >= (6 if title.isascii() else 2)}
