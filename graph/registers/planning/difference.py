"""What differs between what a file states and what is stored: the changes, field by field."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from graph.model.catalog import ENTITIES
from graph.model.categories import category_in
from graph.model.change import Change, Op
from graph.model.dates import OPEN
from graph.model.names import normalise
from graph.model.validation import faults, fields_of
from graph.registers.problem import Problem, Text, problem

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.model.fields import Value
    from graph.model.records import EntityRecord
    from graph.registers.planning.matching import TieDraft
    from graph.registers.problem import Place
    from graph.registers.resolving import EntityDraft
    from graph.registers.resolving.drafts import Stated


class Effect(StrEnum):
    """What a load does to an entity or tie."""

    NEW = "new"
    CHANGED = "changed"
    ENDED = "ended"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class Difference:
    """One entity or tie: its effect, where the file has it, its change unless it is unchanged, its problems.

    `ends`: the ids of a tie's source and target. `before`: what is stored of the fields that change.
    """

    effect: Effect
    of: str
    id: str
    place: Place
    ends: tuple[str, str] | None = None
    before: Mapping[str, Value] | None = None
    change: Change | None = None
    problems: tuple[Problem, ...] = ()


def entity_difference(draft: EntityDraft, stored: EntityRecord | None) -> Difference:
    """What becomes of an entity."""
    stated = dict(draft.stated.values)
    if stored is None:
        return _new_entity(draft, stated)
    values = {name: value for name, value in stated.items() if _differs(stored.values, name, value)}
    if "name" in values and normalise(str(values["name"])) != normalise(stored.name):
        former = stated.get("former_names", stored.values.get("former_names", ()))
        before = former if isinstance(former, tuple) else ()
        values["former_names"] = tuple(dict.fromkeys((*before, stored.name)))
    if not values:
        return Difference(Effect.UNCHANGED, draft.label, draft.id, draft.place)
    wrong = _faults(draft.label, {**stored.values, **values}, draft.stated, draft.place)
    change = Change(Op.UPDATE, draft.label, draft.id, values)
    effect = Effect.ENDED if ends_with(values, stored.values) else Effect.CHANGED
    before_values = {name: stored.values.get(name) for name in values}
    return Difference(effect, draft.label, draft.id, draft.place, None, before_values, change, wrong)


def tie_difference(draft: TieDraft, place: Place) -> Difference:
    """What becomes of a tie."""
    stated, ends = draft.stated.values, (draft.source, draft.target)
    if draft.stored is None:
        values = {name: value for name, value in stated.items() if value is not None}
        change = Change(Op.CREATE, draft.type, draft.id, values, source=draft.source, target=draft.target)
        wrong = _faults(draft.type, values, draft.stated, place)
        return Difference(Effect.NEW, draft.type, draft.id, place, ends, None, change, wrong)
    stored = draft.stored.values
    changed = {name: value for name, value in stated.items() if _differs(stored, name, value)}
    if not changed:
        return Difference(Effect.UNCHANGED, draft.type, draft.id, place, ends)
    ended = ends_with(changed, stored)
    op = Op.END if ended and changed.keys() <= {"until", "note"} else Op.UPDATE
    wrong = _faults(draft.type, {**stored, **changed}, draft.stated, place)
    effect = Effect.ENDED if ended else Effect.CHANGED
    before = {name: stored.get(name) for name in changed}
    return Difference(
        effect, draft.type, draft.id, place, ends, before, Change(op, draft.type, draft.id, changed), wrong
    )


def ends_with(changed: Mapping[str, Value], stored: Mapping[str, Value]) -> bool:
    """Whether something that went on ends by the change."""
    return changed.get("until") not in (None, OPEN) and stored.get("until") in (None, OPEN)


def _new_entity(draft: EntityDraft, stated: dict[str, Value]) -> Difference:
    problems: list[Problem] = []
    if "category" in ENTITIES[draft.label].fields.keys() - stated.keys() - draft.stated.faulty:
        guess = category_in(str(stated.get("name", "")))
        if guess is not None:
            stated["category"] = guess.code
            problems.append(problem(draft.place, "guessed_category", taken=Text(guess.zh, guess.en)))
    values = {
        name: value for name, value in stated.items() if value not in (None, ()) and (name, value) != ("planned", False)
    }
    problems += _faults(draft.label, values, draft.stated, draft.place)
    change = Change(Op.CREATE, draft.label, draft.id, values)
    return Difference(Effect.NEW, draft.label, draft.id, draft.place, None, None, change, tuple(problems))


def _differs(stored: Mapping[str, Value], name: str, value: Value) -> bool:
    if (name, value) == ("planned", False):
        return bool(stored.get("planned"))
    return stored.get(name) != value


def _faults(of: str, values: Mapping[str, Value], stated: Stated, place: Place) -> tuple[Problem, ...]:
    return tuple(
        _told(of, fault.field, fault.code, values, stated.places.get(fault.field, place))
        for fault in faults(of, values, whole=True)
        if fault.field not in stated.faulty
    )


def _told(of: str, name: str, code: str, values: Mapping[str, Value], place: Place) -> Problem:
    if code == "interval_reversed":
        return problem(place, code, since=values.get("since"), until=values.get("until"))
    field = fields_of(of)[name]
    title = Text(field.zh, field.en)
    if code == "missing_value":
        return problem(place, code, title=title)
    return problem(place, "invalid_value", title=title, wanted=field.vocabulary.expected if field.vocabulary else "")
