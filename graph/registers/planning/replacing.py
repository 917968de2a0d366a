"""What a register that replaces another ends: what is stored of it in the area and stands in no row of the file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.model.catalog import TIES
from graph.model.change import Change, Op
from graph.model.dates import OPEN, span
from graph.model.placing import PLACED_BY_TARGET, Placing
from graph.registers.planning.difference import Difference, Effect
from graph.registers.problem import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from collections.abc import Set as AbstractSet

    from graph.model.records import EntityRecord, Record, TieRecord
    from graph.registers.definition import Subject, TieRule
    from graph.registers.workbook import Sheet, Workbook

_EVENTS = frozenset(("Observation", "Activity", "Person"))
"""Labels that are never ended: what was counted and what took place stays so, and persons have posts that end."""
_AT_TARGET = frozenset(("RUNS", "KEEPS", "STOPS_AT", "ANSWERS", "AT"))
"""Ties that are their target's own, where neither end is an area or a person."""


@dataclass(frozen=True, slots=True)
class Stored:
    """The graph as it is stored."""

    entities: Mapping[str, EntityRecord]
    ties: Mapping[str, TieRecord]


class Replacing:
    """Finds what is ended on a day (EDTF), for an area's id. `mentioned`: ids of what the file speaks of."""

    def __init__(self, stored: Stored, area: str, ended_on: str, mentioned: AbstractSet[str]) -> None:
        """Read what is placed in the area on that day."""
        self._stored = stored
        self._area = area
        self._ended_on = ended_on
        self._mentioned = mentioned
        self._day = span(ended_on)[1]
        valid = (tie for tie in stored.ties.values() if tie.days.possible(self._day))
        self._placing = Placing(valid, PLACED_BY_TARGET | {"FORMED_IN"})

    def ended(self, workbook: Workbook) -> list[Difference]:
        """The ends, entities first; each at the sheet that does not mention it."""
        found: dict[str, Difference] = {}
        for sheet in workbook.sheets:
            if not sheet.rows:
                # a sheet that nobody filled in says nothing of what there is
                continue
            place = Place(sheet.file, sheet.title)
            for entity in self._entities(sheet):
                found.setdefault(entity.id, self._end(entity.label, entity, None, place))
            for tie in self._ties(sheet, found.keys()):
                found.setdefault(tie.id, self._end(tie.type, tie, (tie.source, tie.target), place))
        return list(found.values())

    def _end(self, of: str, record: Record, ends: tuple[str, str] | None, place: Place) -> Difference:
        change = Change(Op.END, of, record.id, {"until": self._ended_on})
        before = {"until": record.values.get("until")}
        return Difference(Effect.ENDED, of, record.id, place, ends, before, change)

    def _entities(self, sheet: Sheet) -> Iterator[EntityRecord]:
        subjects = [each for each in sheet.register.subjects.values() if each.creates and each.label not in _EVENTS]
        for entity in self._stored.entities.values():
            if entity.id in self._mentioned or entity.id == self._area or not self._goes_on(entity):
                continue
            fits = any(_is_of(each, entity) for each in subjects)
            if fits and self._placing.within(entity.id, self._area):
                yield entity

    def _goes_on(self, entity: EntityRecord) -> bool:
        since, until = entity.values.get("since"), entity.values.get("until")
        began = since in (None, OPEN) or span(str(since))[0] <= self._day
        return began and (until in (None, OPEN) or span(str(until))[1] > self._day)

    def _ties(self, sheet: Sheet, ended: AbstractSet[str]) -> Iterator[TieRecord]:
        rules = [each for each in sheet.register.ties if _is_there(sheet, each)]
        absent = [each for each in sheet.register.ties if each not in rules]
        for tie in self._stored.ties.values():
            if tie.id in self._mentioned or not self._may_end(tie):
                continue
            # nothing goes on at a body that has ended
            at_ended = tie.source in ended or tie.target in ended
            if at_ended or (self._is_stated(sheet, tie, rules, absent) and self._is_within(tie)):
                yield tie

    def _may_end(self, tie: TieRecord) -> bool:
        covers = tie.days.possible(self._day) and tie.days.until_max > self._day + 1
        return covers and tie.type not in ("ABOUT", "HOSTED", "AWARDED", "RAISED")

    def _is_stated(self, sheet: Sheet, tie: TieRecord, rules: Iterable[TieRule], absent: Iterable[TieRule]) -> bool:
        subjects = sheet.register.subjects
        fitting = any(self._fits(subjects, each, tie) for each in rules)
        # a role that has its own column is spoken of only where that column is
        return fitting and not any(each.fixed and self._fits(subjects, each, tie) for each in absent)

    def _fits(self, subjects: Mapping[str, Subject], rule: TieRule, tie: TieRecord) -> bool:
        if rule.type != tie.type or any(tie.values.get(name) != value for name, value in rule.fixed.items()):
            return False
        ends = ((rule.source, tie.source), (rule.target, tie.target))
        return all(_is_of(subjects[ref], self._stored.entities.get(each)) for ref, each in ends)

    def _is_within(self, tie: TieRecord) -> bool:
        (source, target) = TIES[tie.type].ends[0]
        at_target = target == "Area" or source == "Person" or tie.type in _AT_TARGET
        return self._placing.within(tie.target if at_target else tie.source, self._area)


def _is_of(subject: Subject, entity: EntityRecord | None) -> bool:
    return entity is not None and entity.label in subject.labels and (not subject.kinds or entity.kind in subject.kinds)


def _is_there(sheet: Sheet, rule: TieRule) -> bool:
    """Whether the sheet has the columns that the two ends of the tie are named in."""
    subjects = sheet.register.subjects
    named = (subjects[each].needs or subjects[each].name for each in (rule.source, rule.target))
    return all(column is None or column in sheet.letters for column in named)
