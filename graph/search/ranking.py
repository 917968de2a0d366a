"""The order in which a search tells what it found: parts of names, how they sound, and what is alike."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

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


class _Entry(NamedTuple):
    """A name and who bears it; `text`: the name in one spelling."""

    name: str
    text: str
    row: NameRow


class _Book:
    """All names in the order in which equally good ones are told, and their sounds."""

    def __init__(
        self, bearers: Mapping[str, Sequence[tuple[How, str]]], rows: Mapping[str, NameRow], texts: Mapping[str, str]
    ) -> None:
        entries = [
            (precedence(rows[each]), int(how) * 1000 + len(name), rows[each].name, each, name)
            for name, borne in bearers.items()
            for how, each in borne
        ]
        self.entries = [_Entry(name, texts.get(name, name), rows[entity_id]) for *_, entity_id, name in sorted(entries)]
        self.places: dict[str, list[int]] = {}
        for at, entry in enumerate(self.entries):
            self.places.setdefault(entry.name, []).append(at)
        self.sounds = PinyinFinder(self.places)


class Ranking:
    """Searches the names of an index that are not exactly what was typed."""

    def __init__(
        self, bearers: Mapping[str, Sequence[tuple[How, str]]], rows: Mapping[str, NameRow], nearness: Nearness
    ) -> None:
        """Over the index's own tables."""
        self._bearers = bearers
        self._rows = rows
        self._nearness = nearness
        self._made: _Book | None = None

    def forget(self) -> None:
        """Names were added: what is kept of them is made anew when it is asked for."""
        self._made = None

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
        names = (each.name for each in self._book.sounds.find(written) if each.is_whole)
        once = {entry.row.id: Hit(entry.row, How.PINYIN) for entry in self._borne(names, labels)}
        return list(once.values())

    def _containing(self, written: str, labels: Sequence[str]) -> Iterator[Hit]:
        """Names that begin with what was typed, then those that contain it; then the same in one spelling."""
        key, text = normalise(written), numbered(spelled(written))
        wanted = [each for each in self._book.entries if is_wanted(each.row, labels)]
        yield from (Hit(each.row, How.PARTIAL) for each in wanted if each.name.startswith(key))
        yield from (Hit(each.row, How.PARTIAL) for each in wanted if key in each.name)
        if text != key:
            yield from (Hit(each.row, How.PARTIAL) for each in wanted if each.text.startswith(text))
            yield from (Hit(each.row, How.PARTIAL) for each in wanted if text in each.text)

    def _sounding(self, written: str, labels: Sequence[str]) -> Iterator[Hit]:
        found = self._book.sounds.find(written)
        for how in (How.PINYIN, How.INITIALS):
            of = [each for each in found if each.first_letters is (how is How.INITIALS)]
            for begins in (True, False):
                names = (each.name for each in of if (each.begun == 0) is begins)
                yield from (Hit(each.row, how) for each in self._borne(names, labels))

    def _borne(self, names: Iterable[str], labels: Sequence[str]) -> list[_Entry]:
        """Who bears the names, in the book's order."""
        book = self._book
        places = sorted(at for name in names for at in book.places.get(name, ()))
        return [book.entries[at] for at in places if is_wanted(book.entries[at].row, labels)]

    @property
    def _book(self) -> _Book:
        made = self._made
        if made is None:
            made = self._made = _Book(self._bearers, self._rows, self._nearness.texts())
        return made
