"""From settled rows to what they state: values of entities, and ties with their values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.model.catalog import ENTITIES, TIES
from graph.registers.cells import as_text, parse
from graph.registers.cells.red_lines import veiled
from graph.registers.cells.words import Status, status_of
from graph.registers.problem import problem

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Mapping

    from graph.model.fields import Field, Value
    from graph.registers.cells.cell import Cell
    from graph.registers.definition import Subject, TieRule
    from graph.registers.problem import Place, Problem
    from graph.registers.resolving import Drafts, EntityDraft, Resolution, Resolved

_ENDS = ("until", "closed")
"""Columns that say when what a row speaks of came to its end."""


@dataclass(slots=True)
class TieFact:
    """A tie as one row states it. `revision`: the token of its revision when the row was exported."""

    type: str
    source: str
    target: str
    place: Place
    id: str | None
    revision: str | None
    values: Mapping[str, Value]
    places: Mapping[str, Place]


class Statements:
    """Goes over settled rows; fills the drafts and gathers ties and problems."""

    def __init__(self, drafts: Drafts) -> None:
        """Into these drafts."""
        self._drafts = drafts
        self._clean: dict[tuple[int, Hashable, type, str, bool], Value] = {}
        self._named: dict[int, str | None] = {}
        self.ties: list[TieFact] = []
        self.problems: list[Problem] = []

    def take(self, row: Resolved) -> None:
        """All that a row states."""
        planned = self._planned(row)
        register = row.state.sheet.register
        for subject in register.subjects.values():
            if not (subject.creates or subject.fields):
                continue
            for entity_id in row.ids(subject.ref):
                is_planned = planned if subject.ref == "row" else None
                self._entity(row, subject, self._drafts.by_id[entity_id], is_planned)
            if not row.ids(subject.ref):
                # whatever kept it from being settled, the other cells of the row are checked all the same
                self._parsed(row, subject.fields, ENTITIES[subject.label].fields)
        for rule in register.ties:
            # what is only planned takes part in nothing yet
            if not (planned and (TIES[rule.type].walked or not rule.planned)):
                self.ties += self._ties(row, rule)
                self.problems += self._bodiless(row, rule)

    def _planned(self, row: Resolved) -> bool | None:
        cell = row.state.cell("status")
        if cell is None:
            return None
        text = as_text(cell.raw)
        status = status_of(text)
        if status is None:
            self.problems.append(problem(cell.place, "unknown_status", value=veiled(text)))
        elif status is Status.ENDED and not any(row.state.cell(end) for end in _ENDS):
            self.problems.append(problem(cell.place, "ended_without_date", value=veiled(text)))
        return status is Status.PLANNED

    def _entity(self, row: Resolved, subject: Subject, draft: EntityDraft, planned: bool | None) -> None:
        fields = ENTITIES[draft.label].fields
        stated = self._parsed(row, subject.fields, fields, row.state.names.get(subject.ref, ""))
        stated |= {name: (value, draft.place) for name, value in subject.fixed.items()}
        if planned is not None:
            stated["planned"] = (planned, draft.place)
        if subject.creates:
            stated |= self._identity(row, subject, draft)
        draft.stated.revision = row.state.text(subject.revision)
        for name, (value, place) in stated.items():
            if found := draft.stated.state(fields[name], value, place):
                self.problems.append(found)

    def _identity(self, row: Resolved, subject: Subject, draft: EntityDraft) -> dict[str, tuple[Value, Place]]:
        """Its name and kind, where the row may say them: it is new, or the row bears its id."""
        found: dict[str, tuple[Value, Place]] = {}
        names = row.state.names.get(subject.ref)
        if (cell := row.state.cell(subject.name)) is not None:
            # a name is free text too: it must hold no number of a person
            self.problems += parse(cell, ENTITIES[draft.label].fields["name"])[1]
        # a row that bears its id says its name and kind; one that bears the id of what was merged into it does not
        bears_id = row.state.text(subject.id) == draft.id
        if names and (bears_id or (draft.new and "name" not in draft.stated.values)):
            found["name"] = (names, row.state.sheet.place(row.state.row, subject.name or subject.needs))
        if "kind" in ENTITIES[draft.label].fields and (draft.new or bears_id):
            if (guess := row.state.guesses.get(subject.ref)) is not None:
                found["kind"] = (guess, draft.place)
            elif subject.kind_from is not None:
                found |= self._parsed(row, {"kind": subject.kind_from}, ENTITIES[draft.label].fields)
            elif len(subject.kinds) == 1:
                found["kind"] = (subject.kinds[0], draft.place)
        return found

    def _ties(self, row: Resolved, rule: TieRule) -> Iterator[TieFact]:
        parsed = self._parsed(row, rule.fields, TIES[rule.type].fields)
        sources, targets = row.ids(rule.source), row.ids(rule.target)
        if not (sources and targets):
            return
        place = self._place(row, rule)
        stated = {name: value for name, (value, _) in parsed.items() if value is not None}
        stated |= rule.fixed
        places = {name: where for name, (_, where) in parsed.items()}
        ids = (row.state.text(rule.id), row.state.text(rule.revision))
        if ids[0] is not None:
            places["id"] = row.state.sheet.place(row.state.row, rule.id)
        for source in sources:
            for order, target in enumerate(targets, 1):
                values = {**stated, rule.ordered: order} if rule.ordered else stated
                yield TieFact(rule.type, source, target, place, *ids, values, places)

    @staticmethod
    def _bodiless(row: Resolved, rule: TieRule) -> Iterator[Problem]:
        """A person's post without the body that it is held in would be lost without a word."""
        register = row.state.sheet.register
        source, target = register.subjects[rule.source], register.subjects[rule.target]
        if source.label != "Person" or target.name is None or row.state.cell(target.name) is not None:
            return
        if any(row.state.cell(rule.fields.get(role)) for role in TIES[rule.type].role_fields):
            place = row.state.sheet.place(row.state.row, target.name)
            yield problem(place, "missing_value", title=register.columns[target.name].zh)

    def _place(self, row: Resolved, rule: TieRule) -> Place:
        sheet = row.state.sheet
        if id(rule) not in self._named:
            ends = (sheet.register.subjects[rule.target], sheet.register.subjects[rule.source])
            self._named[id(rule)] = next((end.name for end in ends if end.ref != "row" and end.name is not None), None)
        return sheet.place(row.state.row, self._named[id(rule)])

    def _parsed(
        self, row: Resolved, columns: Mapping[str, str], fields: Mapping[str, Field], name_in_row: str = ""
    ) -> dict[str, tuple[Value, Place]]:
        cells = row.state.row.cells
        return {
            name: (self._once(cells[column], fields[name], name_in_row), cells[column].place)
            for name, column in columns.items()
            if column in cells
        }

    def _once(self, cell: Cell, field: Field, name_in_row: str) -> Value:
        """The value of a cell. What a file says over and over (places, dates, provenance) is read once."""
        # the model's fields are there once each, and to hash one as a value would take longer than to parse the cell
        raw = cell.raw
        key = (id(field), raw, raw.__class__, name_in_row if field.vocabulary else "", cell.exact)
        if key in self._clean:
            return self._clean[key]
        value, problems = parse(cell, field, name_in_row)
        if problems:
            self.problems += problems
        else:
            self._clean[key] = value
        return value


def state_all(resolution: Resolution) -> Statements:
    """What all rows of a resolution state."""
    statements = Statements(resolution.drafts)
    for row in resolution.rows:
        statements.take(row)
    return statements
