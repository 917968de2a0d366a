"""Edits that meet: a row of an exported workbook, and what somebody changed since it was exported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.model.validation import fields_of
from graph.registers.problem import Text, problem

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.model.fields import Value
    from graph.model.records import Record
    from graph.registers.problem import Place, Problem
    from graph.registers.resolving.drafts import Stated


def reconcile(of: str, stated: Stated, stored: Record, exported: Record | None, place: Place) -> list[Problem]:
    """Take back what the row did not edit; a field that was edited on both sides is a problem that shows both.

    `exported` is the record as the workbook had it, None where that is no longer known: then every field that
    differs from the store counts as edited on both sides. Three values are compared as in a three-way merge.
    """
    problems: list[Problem] = []
    for name, yours in list(stated.values.items()):
        theirs = stored.values.get(name)
        if yours == theirs:
            continue
        if exported is not None and exported.values.get(name) == yours:
            del stated.values[name]
        elif exported is None or exported.values.get(name) != theirs:
            was = None if exported is None else exported.values.get(name)
            problems.append(_conflict(of, name, stated.places.get(name, place), (was, yours, theirs)))
            stated.faulty |= {name}
            del stated.values[name]
    return problems


def stands_behind(stated: Stated, stored: Record, lineage: str | None) -> int | None:
    """The revision that the rows were exported at, where the record has changed since; another store's counts not."""
    exported = exported_at(stated, lineage)
    return exported if exported is not None and exported < stored.revision else None


def exported_at(stated: Stated, lineage: str | None) -> int | None:
    """The revision at which this store exported the rows; None where they are no export, or another store's."""
    if stated.revision is None or lineage is None:
        return None
    head, _, n = stated.revision.rpartition("-")
    return int(n) if head == lineage and n.isdecimal() else None


def _conflict(of: str, name: str, place: Place, values: tuple[Value, Value, Value]) -> Problem:
    field = fields_of(of)[name]
    was, yours, theirs = (_shown(each) for each in values)
    told = problem(place, "edit_conflict", title=Text(field.zh, field.en), was=was, yours=yours, theirs=theirs)
    sides: Mapping[str, object] = {"field": name, "exported": was, "yours": yours, "stored": theirs}
    return told.among([sides])


def _shown(value: Value) -> str:
    if value is None or value == ():
        return "—"
    return "、".join(value) if isinstance(value, tuple) else str(value)
