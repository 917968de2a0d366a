"""The order in which a search tells what it found: parts of names, how they sound, and what is alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.model.names import normalise
from graph.search.hits import Hit
from graph.search.matching.likeness import SAME
from graph.search.matching.numbers import numbered
from graph.search.matching.spelling import spelled
from graph.search.names import How
from graph.search.pinyin import sounding

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from graph.search.nearness import Near
    from graph.search.tables import Entry, Stack


class Ranking:
    """Searches the names of an index that are not exactly what was typed."""

    def __init__(self, stack: Stack) -> None:
        """Over an index's own tables."""
        self._stack = stack

    def search(
        self, written: str, labels: Sequence[str], limit: int, exact: Sequence[Hit], near: Sequence[Near]
    ) -> list[Hit]:
        """What was found exactly and near, and the rest, best first, each entity once."""
        alike = {each.row.id: Hit(each.row, each.how, each.score, each.why) for each in near}
        sources = (
            exact,
            [hit for hit in alike.values() if (hit.score or 0) >= SAME],
            self._containing(written, labels),
            self._sounding(written, labels),
            alike.values(),
        )
        found: dict[str, Hit] = {}
        for hit in (each for hits in sources for each in hits):
            if hit.row.id not in found:
                known = None if hit.score is not None or hit.how < How.SAME else alike.get(hit.row.id)
                found[hit.row.id] = hit._replace(score=known.score, why=known.why) if known else hit
            if len(found) == limit:
                break
        return list(found.values())

    def whole(self, written: str, labels: Sequence[str]) -> list[Hit]:
        """Those of whom one name is, in pinyin and whole, what was typed."""
        names = (each.name for each in sounding(written, self._stack.beginning) if each.is_whole)
        once = {hit.row.id: hit for hit in self._hits(self._stack.entries(names, labels), How.PINYIN)}
        return list(once.values())

    def _containing(self, written: str, labels: Sequence[str]) -> Iterator[Hit]:
        """Names that begin with what was typed, then those that contain it; then the same in one spelling."""
        key, text = normalise(written), numbered(spelled(written))
        for part, in_one in ((key, False), (text, True)):
            if not in_one or part != key:
                for begins in (True, False):
                    met = self._stack.containing(part, labels, begins=begins, spelled=in_one)
                    yield from self._hits(met, How.PARTIAL)

    def _sounding(self, written: str, labels: Sequence[str]) -> Iterator[Hit]:
        found = sounding(written, self._stack.beginning)
        for how in (How.PINYIN, How.INITIALS):
            of = [each for each in found if each.first_letters is (how is How.INITIALS)]
            for begins in (True, False):
                names = (each.name for each in of if (each.begun == 0) is begins)
                yield from self._hits(self._stack.entries(names, labels), how)

    def _hits(self, entries: Iterable[Entry], how: How) -> Iterator[Hit]:
        rows = (self._stack.row(each.id) for each in entries)
        return (Hit(row, how) for row in rows if row is not None)
