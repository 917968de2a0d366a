"""One row: which entities its cells speak of, as far as that can be said yet."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graph.model.catalog import ENTITIES
from graph.model.kinds import kind_in
from graph.model.vocabulary import vocabulary
from graph.registers.cells import as_text, parse, parts
from graph.registers.cells.lines import from_lines
from graph.registers.cells.red_lines import veiled
from graph.registers.cells.text import one_line
from graph.registers.cells.words import claims_somebody
from graph.registers.problem import Problem, Text, problem
from graph.registers.resolving.choice import Choice, narrowed, refer
from graph.registers.resolving.creation import Creation, Description, candidates
from graph.registers.resolving.doubts import Question, near_candidates, taken

if TYPE_CHECKING:
    from graph.model.vocabulary import Term
    from graph.registers.cells.cell import Cell
    from graph.registers.definition import Subject
    from graph.registers.problem import Place
    from graph.registers.workbook import Row, Sheet
    from graph.search import NameRow


class NotYetError(Exception):
    """A reference that this row rests on is not known so far; another row may bring it."""


@dataclass(slots=True)
class RowState:
    """A row on its way: entity ids by subject, the problems of those that are settled.

    `guesses`: the kinds of new entities that are only guessed, by subject.
    """

    sheet: Sheet
    row: Row
    ids: dict[str, list[str]] = field(default_factory=dict)
    made: dict[str, bool] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    guesses: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def cell(self, column: str | None) -> Cell | None:
        """The cell of a column, None where it is empty."""
        return self.row.cells.get(column) if column else None

    def text(self, column: str | None) -> str | None:
        """The cell of a column as text."""
        cell = self.cell(column)
        return None if cell is None else cell.text


class RowResolver:
    """Settles the subjects of rows. `anywhere`: take a namesake that is not near but the only one."""

    def __init__(self, creation: Creation) -> None:
        """Over the index of the creation."""
        self._creation = creation
        self._index = creation.index
        self._doubts = creation.doubts
        self.anywhere = False
        self._last = False

    def bring(self, state: RowState) -> None:
        """Settle the entities that the row brings, and what they are placed by. NotYetError if that must wait."""
        for subject in state.sheet.register.subjects.values():
            if subject.creates:
                self._settle(state, subject)

    def refer(self, state: RowState) -> None:
        """Settle what is left; what is not known by now is a problem at its cell."""
        self._last = self.anywhere = True
        for subject in state.sheet.register.subjects.values():
            self._settle(state, subject)
        self._last = False

    def _settle(self, state: RowState, subject: Subject) -> list[str]:
        if subject.ref not in state.ids:
            present = state.cell(subject.needs or subject.name or subject.id) is not None
            if not present and not (subject.name_from and subject.needs is None):
                state.ids[subject.ref] = []
            elif subject.creates:
                self._bring_one(state, subject)
            else:
                state.ids[subject.ref] = self._named(state, subject)
        return state.ids[subject.ref]

    def _near(self, state: RowState, subject: Subject) -> tuple[str, ...]:
        subjects = state.sheet.register.subjects
        return tuple(each for ref in subject.placed_by for each in self._settle(state, subjects[ref]))

    def _bring_one(self, state: RowState, subject: Subject) -> None:
        near = narrowed(self._index, self._near(state, subject))
        name = self._name(state, subject)
        if subject.label == "Person" and name is not None and claims_somebody(name):
            place = state.sheet.place(state.row, subject.name or subject.needs)
            state.ids[subject.ref] = []
            state.problems.append(problem(place, "claimed_without_name"))
            return
        kinds, wrong = self._kinds(state, subject)
        if name is None or wrong:
            # a missing name is reported with the other required cells
            state.ids[subject.ref] = []
            state.problems += wrong
            return
        mark = self._date(state, subject.mark)
        short = state.text(subject.fields.get("short_name"))
        names = state.cell(subject.fields.get("former_names"))
        former = () if names is None else tuple((from_lines if names.exact else parts)(names.text))
        guess = self._guessed(state, subject, name)
        described = Description(
            subject, state.sheet, state.row, name, state.text(subject.id), kinds, mark, near, short, former,
            None if guess is None else guess.code,
        )  # fmt: skip
        brought = self._creation.bring(described)
        if brought.problem is not None:
            state.problems.append(brought.problem)
        if brought.new and guess is not None:
            self._tell_guess(state, subject, guess)
        state.made[subject.ref] = brought.new
        state.names[subject.ref] = name
        state.ids[subject.ref] = [] if brought.id is None else [brought.id]

    def _name(self, state: RowState, subject: Subject) -> str | None:
        if not subject.name_from:
            cell = state.cell(subject.name)
            return None if cell is None else cell.text if cell.exact else one_line(cell.text)
        return "·".join(filter(None, (self._part(state, subject, part) for part in subject.name_from)))

    def _part(self, state: RowState, subject: Subject, part: str) -> str | None:
        if part in ("since", "until"):
            return self._date(state, part)
        if part == "measure":
            written = subject.fixed.get("measure") or state.text("measure") or ""
            term = vocabulary("measure").find(written)
            return term.zh if term else written
        return state.text(part)

    @staticmethod
    def _date(state: RowState, column: str | None) -> str | None:
        cell = state.cell(column)
        if cell is None:
            return None
        value, _ = parse(cell, ENTITIES["Area"].fields["since"])
        return None if value is None else str(value)

    @staticmethod
    def _kinds(state: RowState, subject: Subject) -> tuple[tuple[str, ...], list[Problem]]:
        cell = state.cell(subject.kind_from)
        if cell is None:
            return subject.kinds, []
        value, problems = parse(cell, ENTITIES[subject.label].fields["kind"])
        if value is not None and subject.kinds and value not in subject.kinds:
            terms = ENTITIES[subject.label].fields["kind"].vocabulary
            words = {
                "value": as_text(cell.raw),
                "title": Text("类型", "Kind"),
                "terms": terms.expected if terms else "",
            }
            return (), [problem(cell.place, "unknown_term", **words)]
        return (() if value is None else (str(value),)), problems

    @staticmethod
    def _guessed(state: RowState, subject: Subject, name: str) -> Term | None:
        """The kind that its name speaks of, where the row may say its kind and does not."""
        if subject.kind_from is None or state.cell(subject.kind_from) is not None or state.sheet.register.exact:
            return None
        kinds = ENTITIES[subject.label].fields["kind"].vocabulary
        return None if kinds is None else kind_in(name, kinds.name, subject.kinds or kinds.terms)

    @staticmethod
    def _tell_guess(state: RowState, subject: Subject, guess: Term) -> None:
        state.guesses[subject.ref] = guess.code
        column = subject.kind_from if subject.kind_from in state.sheet.letters else subject.name
        place = state.sheet.place(state.row, column)
        state.problems.append(problem(place, "guessed_kind", taken=Text(guess.zh, guess.en)))

    def _named(self, state: RowState, subject: Subject) -> list[str]:
        near = self._near(state, subject)
        found = {each: self._one(each, subject, near).found for each in self._written(state, subject)}
        if not all(found.values()):
            if not self._last:
                raise NotYetError
            place = state.sheet.place(state.row, subject.name)
            for each in [written for written, row in found.items() if row is None]:
                found[each], unclear = self._doubted(
                    Question(each, subject.labels, subject.kinds, near), subject, place
                )
                state.problems.append(unclear)
        return list(dict.fromkeys(row.id for row in found.values() if row is not None))

    def _written(self, state: RowState, subject: Subject) -> list[str]:
        if (stated_id := state.text(subject.id)) is not None:
            return [stated_id]
        text = state.text(subject.name) or ""
        column = state.sheet.register.columns[subject.name or ""]
        if not column.listed or self._index.hits(text, subject.labels):
            return [text]
        return parts(text, stops=subject.label == "Site" and subject.ref == "stops")

    def _one(self, written: str, subject: Subject, near: tuple[str, ...]) -> Choice:
        by_id = self._index.get(self._creation.standings.get(written) or written)
        if by_id is not None and by_id.label in subject.labels:
            return Choice((by_id,))
        question = Question(written, subject.labels, subject.kinds, near)
        if (judged := self._doubts.judged_same(question)) is not None:
            return Choice((judged,))
        hits = self._index.hits(written, subject.labels, subject.kinds)
        choice = refer(self._index, hits, near, anywhere=self.anywhere)
        if subject.label == "Person" and not all(self._holds(row.areas, near) for row in choice.rows):
            return Choice()
        return choice

    @staticmethod
    def _holds(posts: tuple[str, ...], near: tuple[str, ...]) -> bool:
        # a name alone never tells who a person is
        return any(each in near for each in posts)

    def _doubted(self, question: Question, subject: Subject, place: Place) -> tuple[NameRow | None, Problem]:
        """Of a name that means nobody, or several: the one that is taken for it, and the problem all the same."""
        rows = self._one(question.written, subject, question.places).rows
        if len(rows) > 1:
            names = "、".join(row.name for row in rows[:3])
            unclear = problem(place, "ambiguous_reference", value=veiled(question.written), what=names)
            return None, unclear.among(candidates(question, rows))
        near = [] if subject.label == "Person" else self._doubts.near(question, new=False)
        accepted = self._doubts.accepted(near)
        if accepted is not None:
            return accepted.row, taken(place, question, accepted)
        definition = ENTITIES[subject.label]
        what = Text(definition.zh, definition.en)
        unknown = problem(place, "unknown_reference", value=veiled(question.written), what=what)
        return None, unknown.among(near_candidates(question, near))
