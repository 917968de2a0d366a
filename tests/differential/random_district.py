"""Seeded batches of changes over every label, tie type and field of the model, odd values included."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.model.catalog import ENTITIES, TIES
from graph.model.change import Change, Op
from graph.model.fields import FieldType
from graph.model.identity import tie_id
from tests.builders import delete, end

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from random import Random

    from graph.model.definition import Tie
    from graph.model.fields import Field, Value
    from graph.model.records import EntityRecord, TieRecord

_WORDS = ("会议室", "太湖花园第二社区", "“空间合伙人”联盟", "𠮷", "🏠", "O'Brien", 'a "b" \\ c', "  ", "007", "é", "\n")
_DATES = ("2019", "2023-05", "2024-02-29", "2025-12-31", "..", "1949-10-01", "2030")
# what some figures count is rare among all kinds; these kinds and types are drawn more often
_FREQUENT = {"kind": "party_organization", "level": "committee", "scope": "grid", "category": "goods.vehicles"}
_WEIGHTS = {"PART_OF": 12, "OFFERS": 3}


def creations(random: Random, entities: int, ties: int) -> list[Change]:
    """Entities of every label in turn, and ties of every pair of ends between them."""
    labels = list(ENTITIES)
    made = [_entity(random, labels[n % len(labels)], n) for n in range(entities)]
    by_label = {label: [each.id for each in made if each.of == label] for label in labels}
    pairs = [(tie, ends) for tie in TIES.values() for ends in tie.ends for _ in range(_WEIGHTS.get(tie.type, 1))]
    return made + [_tie(random, *pairs[n % len(pairs)], by_label, n) for n in range(ties)]


def alterations(random: Random, entities: Iterable[EntityRecord], ties: Iterable[TieRecord]) -> list[Change]:
    """Fields set and cleared, ties ended, and some of both deleted."""
    changes: list[Change] = []
    for each in entities:
        if random.random() < 0.2:
            changes.append(_update(random, each.label, each.id, ENTITIES[each.label].fields))
        elif random.random() < 0.1:
            changes.append(delete(each.label, each.id, cascade=True))
    for tie in ties:
        if random.random() < 0.2:
            changes.append(_update(random, tie.type, tie.id, TIES[tie.type].fields))
        elif random.random() < 0.2:
            changes.append(random.choice([end(tie.type, tie.id, "2026-01"), delete(tie.type, tie.id)]))
    return changes


def _entity(random: Random, label: str, n: int) -> Change:
    definition = ENTITIES[label]
    return Change(Op.CREATE, label, f"{definition.prefix}-{n}", _values(random, definition.fields))


def _tie(random: Random, tie: Tie, ends: tuple[str, str], by_label: Mapping[str, list[str]], n: int) -> Change:
    source, target = (random.choice(by_label[label]) for label in ends)
    return Change(Op.CREATE, tie.type, tie_id(tie.type, source, n), _values(random, tie.fields), source, target)


def _update(random: Random, of: str, record_id: str, fields: Mapping[str, Field]) -> Change:
    values = _values(random, fields)
    # what may be empty is cleared as often as it is set
    cleared = {name: None for name in values if not fields[name].required and random.random() < 0.5}
    return Change(Op.UPDATE, of, record_id, {**values, **cleared})


def _values(random: Random, fields: Mapping[str, Field]) -> dict[str, Value]:
    drawn = (each for each in fields.values() if each.required or random.random() < 0.3)
    return {each.name: _value(random, each) for each in drawn}


def _value(random: Random, field: Field) -> Value:
    if field.vocabulary is not None:
        terms = sorted(field.vocabulary.terms)
        if field.type is FieldType.CHOICES:
            return tuple(random.sample(terms, 2))
        frequent = _FREQUENT.get(field.name)
        return frequent if frequent in terms and random.random() < 0.4 else random.choice(terms)
    match field.type:
        case FieldType.INTEGER:
            return random.choice((int(field.minimum or 1), random.randrange(1, 2**40)))
        case FieldType.NUMBER:
            # quarters: their sums are exact in whatever order an engine adds them
            return random.choice((random.randrange(1, 1000), random.randrange(1, 1000) / 4))
        case FieldType.BOOLEAN:
            return random.random() < 0.2
        case FieldType.DATE:
            return random.choice(_DATES)
        case FieldType.TEXTS:
            return tuple(random.sample(_WORDS, random.randrange(1, 4)))
        case _:
            return random.choice(_WORDS)
