"""The order in which a search tells what it found: parts of names, how they sound, and what is alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.model.names import normalise
from graph.search.hits import Hit, is_wanted
from graph.search.matching.likeness import SAME
from graph.search.matching.numbers import numbered
from graph.search.matching.spelling import spelled
from graph.search.names import How, NameRow, precedence
from graph.search.pinyin import PinyinFinder

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from graph.search.nearness import Near, Nearness

Rank = tuple[bool, int, int, str]


class Ranking:
    """Searches the names of an index that are not exactly what was typed."""

    def __init__(
        self, bearers: Mapping[str, Sequence[tuple[How, str]]], rows: Mapping[str, NameRow], nearness: Nearness
    ) -> None:
        """Over the index's own tables."""
        self._bearers = bearers
        self._rows = rows
        self._nearness = nearness
        self._finder: PinyinFinder | None = None

    def forget(self) -> None:
        """Names were added: their sounds are made anew when they are asked for."""
        self._finder = None

    def search(self, written: str, labels: Sequence[str], exact: Sequence[Hit], near: Sequence[Near]) -> list[Hit]:
        """What was found exactly and near, and the rest, best first, each entity once."""
        found: dict[str, Hit] = {}
        alike = [Hit(each.row, each.how, each.score, each.why) for each in near]
        kinds = (
            exact,
            [hit for hit in alike if (hit.score or 0) >= SAME],
            self._containing(normalise(written), {name: name for name in self._bearers}, labels),
            self._spelled(written, labels),
            self._sounding(written, labels),
            alike,
        )
        for hits in kinds:
            for hit in hits:
                found.setdefault(hit.row.id, hit)
        return list(found.values())

    def whole(self, written: str, labels: Sequence[str]) -> list[Hit]:
        """Those of whom one name is, in pinyin and whole, what was typed."""
        sounding = (each for each in self._sounds().find(written) if each.is_whole)
        rows = (self._rows[entity_id] for each in sounding for _, entity_id in self._bearers.get(each.name, ()))
        once = {row.id: row for row in rows if is_wanted(row, labels)}
        return [Hit(row, How.PINYIN) for row in once.values()]

    def _containing(self, key: str, texts: Mapping[str, str], labels: Sequence[str]) -> list[Hit]:
        """Names in whose text it stands: those that begin with it first, then communities, then the shorter ones."""
        met = ((name, text) for name, text in texts.items() if key in text)
        ranks = ((name, not text.startswith(key), len(text)) for name, text in met)
        return self._ordered(How.PARTIAL, ranks, labels)

    def _spelled(self, written: str, labels: Sequence[str]) -> list[Hit]:
        text = numbered(spelled(written))
        if text.isascii() or text == normalise(written):
            return []
        return self._containing(text, self._nearness.texts(), labels)

    def _sounding(self, written: str, labels: Sequence[str]) -> list[Hit]:
        found = self._sounds().find(written)
        whole = ((each.name, each.begun > 0, each.ended) for each in found if not each.first_letters)
        letters = ((each.name, each.begun > 0, each.ended) for each in found if each.first_letters)
        return self._ordered(How.PINYIN, whole, labels) + self._ordered(How.INITIALS, letters, labels)

    def _ordered(self, how: How, met: Iterable[tuple[str, bool, int]], labels: Sequence[str]) -> list[Hit]:
        best: dict[str, Rank] = {}
        for name, inside, length in met:
            for borne, row in self._borne(name, labels):
                rank = (inside, precedence(row), int(borne) * 1000 + length, row.name)
                best[row.id] = min(rank, best.get(row.id, rank))
        return [Hit(self._rows[each], how) for each in sorted(best, key=lambda each: (best[each], each))]

    def _borne(self, name: str, labels: Sequence[str]) -> Iterator[tuple[How, NameRow]]:
        for how, entity_id in self._bearers.get(name, ()):
            row = self._rows[entity_id]
            if is_wanted(row, labels):
                yield how, row

    def _sounds(self) -> PinyinFinder:
        if self._finder is None:
            self._finder = PinyinFinder(self._bearers)
        return self._finder
