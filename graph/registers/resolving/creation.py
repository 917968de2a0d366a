"""The entity that a row brings: the one with its id, the known one of its name and place, or a new one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from graph.model.catalog import ENTITIES
from graph.model.identity import is_id, mint, mint_random, prefix_of
from graph.registers.problem import Problem, Text, problem
from graph.registers.resolving.choice import Choice, best, nearest
from graph.registers.resolving.doubts import Doubts, Question, alike, asked, doubtful, taken
from graph.search import How, NameIndex, NameRow

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from graph.registers.definition import Subject
    from graph.registers.problem import Place
    from graph.registers.workbook import Row, Sheet

_NAMESAKES = 50


@dataclass(frozen=True, slots=True)
class Description:
    """What a row says of an entity before it is found. `near`: what it is placed by, without what is wider.

    `guess`: the kind that a new one has where the row leaves it open.
    """

    subject: Subject
    sheet: Sheet
    row: Row
    name: str
    id: str | None
    kinds: tuple[str, ...]
    mark: str | None
    near: tuple[str, ...]
    short: str | None = None
    former: tuple[str, ...] = ()
    guess: str | None = None

    @property
    def kind(self) -> str | None:
        """The kind that it has if it is new."""
        return self.kinds[0] if len(self.kinds) == 1 else self.guess

    @property
    def place(self) -> Place:
        """The cell of its name."""
        return self.sheet.place(self.row, self.subject.name or self.subject.needs)

    @property
    def id_place(self) -> Place:
        """The cell of its id."""
        return self.sheet.place(self.row, self.subject.id)

    @property
    def question(self) -> Question:
        """Whom it may mean."""
        return Question(self.name, self.subject.labels, self.kinds, self.near)


class Brought(NamedTuple):
    """The entity's id, or the problem; `new`: it is not in the graph.

    A problem beside an id does not keep other rows from meaning it: a warning, or a name that a person must decide.
    """

    id: str | None
    new: bool = False
    problem: Problem | None = None


class Creation:
    """Finds or makes entities in an index. `standings`: ids that are no entity's now -> winner, or None."""

    def __init__(
        self, index: NameIndex, standings: Mapping[str, str | None], doubts: Doubts,
        reserved: AbstractSet[str] = frozenset(),
    ) -> None:  # fmt: skip
        """`reserved`: ids that may not be minted."""
        self.index = index
        self.standings = standings
        self.doubts = doubts
        self._taken = reserved
        self.minted: set[str] = set()

    def bring(self, what: Description) -> Brought:
        """The entity that is described."""
        if what.id is not None:
            return self._by_id(what, what.id)
        if (judged := self.doubts.judged_same(what.question)) is not None:
            return self._met(what, judged, How.CURRENT)
        known = self._known(what)
        if known.found is not None:
            return self._met(what, known.found, known.how)
        if known.rows:
            return Brought(None, problem=_ambiguous(what, known.rows))
        return self._near_or_new(what)

    def _near_or_new(self, what: Description) -> Brought:
        near = self.doubts.near(what.question, new=True)
        accepted = self.doubts.accepted(near)
        if accepted is not None:
            self._learn(what, accepted.row)
            return Brought(accepted.row.id, problem=taken(what.place, what.question, accepted))
        stored = [each for each in near if each.row.id not in self.minted]
        made = self._new(what, self._mint(what))
        if stored:
            return made._replace(problem=doubtful(what.place, what.question, stored))
        # rows of one file that are near one another were written as two by somebody who saw both
        return made._replace(problem=alike(what.place, what.question, near)) if near else made

    def _by_id(self, what: Description, written: str) -> Brought:
        entity_id = self.standings.get(written) or written
        row = self.index.get(entity_id)
        definition = ENTITIES[what.subject.label]
        if prefix_of(entity_id) != definition.prefix or not is_id(entity_id):
            words = {"value": entity_id, "what": Text(definition.zh, definition.en), "prefix": definition.prefix}
            return Brought(None, problem=problem(what.id_place, "invalid_id", **words))
        if row is not None and entity_id != written:
            # it was merged into another since: the row speaks of that one, and is not to rename it
            self._learn(replace(what, former=(*what.former, what.name)), row)
            return Brought(entity_id)
        if row is not None:
            # the row bears its id, so its name is what the row says; the old one is a former one
            former = row.former_names if row.name == what.name else (*row.former_names, row.name)
            self._learn(what, replace(row, name=what.name, former_names=former))
            return Brought(entity_id)
        if entity_id in self.standings:
            return Brought(None, problem=problem(what.id_place, "deleted_id", value=entity_id))
        return self._new(what, entity_id)

    def _known(self, what: Description) -> Choice:
        hits = self.index.hits(what.name, what.subject.labels, what.kinds)
        if hits and (aside := self.doubts.set_aside(what.question)):
            hits = [hit for hit in hits if hit.row.id not in aside]
        if what.mark is not None:
            hits = [hit for hit in hits if hit.row.mark in (None, what.mark)]
        among = best(hits)
        if what.subject.label == "Person":
            # whoever of the name holds or held a post in any body of the row; a name alone never tells who it is
            return Choice(tuple(row for row in among.rows if set(row.areas) & set(what.near)), among.how)
        if what.near:
            near = nearest(self.index, among, what.near)
            return near if near.rows or not among.rows else self._minted_before(what, among)
        return among

    def _minted_before(self, what: Description, among: Choice) -> Choice:
        # a planned body has no walked tie that would place it: its id tells that it was minted for this place
        ids = {self._candidate(what, place, 1) for place in (*what.near, None)}
        return Choice(tuple(row for row in among.rows if row.id in ids), among.how)

    def _met(self, what: Description, row: NameRow, how: How) -> Brought:
        self._learn(what, row)
        warning = None
        if how is How.FORMER:
            warning = problem(what.place, "former_name", value=what.name, current=row.name)
        return Brought(row.id, problem=warning)

    def _new(self, what: Description, entity_id: str) -> Brought:
        self.minted.add(entity_id)
        former, places = tuple(dict.fromkeys(what.former)), tuple(dict.fromkeys(what.near))
        label = what.subject.label
        self.index.add(NameRow(entity_id, label, what.kind, what.name, what.short, former, places, what.mark))
        return Brought(entity_id, new=True)

    def _learn(self, what: Description, row: NameRow) -> None:
        """Let later references find it by what this row says of it."""
        learnt = NameRow(
            row.id, row.label, row.kind, row.name, what.short or row.short_name,
            tuple(dict.fromkeys((*row.former_names, *what.former))),
            tuple(dict.fromkeys((*row.areas, *what.near))), row.mark,
        )  # fmt: skip
        if learnt != self.index.get(row.id):
            self.index.add(learnt)

    def _mint(self, what: Description) -> str:
        if what.subject.label == "Person":
            return mint_random(ENTITIES["Person"].prefix)
        place = what.near[0] if what.near else None
        n = 1
        while self._is_used(entity_id := self._candidate(what, place, n)):
            n += 1
        return entity_id

    def _is_used(self, entity_id: str) -> bool:
        return self.index.get(entity_id) is not None or entity_id in self._taken or entity_id in self.standings

    @staticmethod
    def _candidate(what: Description, place: str | None, n: int) -> str:
        return mint(ENTITIES[what.subject.label].prefix, what.kind, what.name, place, n)


def candidates(question: Question, rows: Sequence[NameRow]) -> list[dict[str, object]]:
    """Namesakes as a problem lists them."""
    return [
        {"id": row.id, "label": row.label, "kind": row.kind, "name": row.name, "asked": asked(question)}
        for row in rows[:_NAMESAKES]
    ]


def _ambiguous(what: Description, rows: Sequence[NameRow]) -> Problem:
    names = "、".join(row.name for row in rows[:3])
    return problem(what.place, "ambiguous_reference", value=what.name, what=names).among(
        candidates(what.question, rows)
    )
