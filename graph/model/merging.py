"""What an entity comes to when another, which stood for the same, is merged into it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.model.names import normalise

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from graph.model.fields import Value
    from graph.model.records import EntityRecord

_TOGETHER: tuple[tuple[str, ...], ...] = (
    ("since", "until"),
    ("source", "source_date"),
    ("office", "office_phone"),
    ("liaison_name", "liaison_post", "liaison_phone"),
    ("longitude", "latitude"),
)
"""Fields that say one thing: half of it from one record and half from another would say what neither does."""
_NAMES = frozenset(("name", "short_name", "former_names"))


def merged_values(winner: EntityRecord, loser: EntityRecord) -> dict[str, Value]:
    """The winner's fields; where it has none, the loser's; and every other name of the loser as a former one.

    Of fields that say one thing together, the loser fills those missing only if it agrees with those that are there.
    """
    filled = {
        name: value
        for name, value in loser.values.items()
        if name not in winner.values and name not in _NAMES and _agree(name, winner.values, loser.values)
    }
    short = winner.values.get("short_name") or loser.values.get("short_name")
    values = {**winner.values, **filled, **({"short_name": short} if short else {})}
    if former := _former_names(winner, loser, short):
        values["former_names"] = former
    return values


def _agree(name: str, winner: Mapping[str, Value], loser: Mapping[str, Value]) -> bool:
    group = next((each for each in _TOGETHER if name in each), ())
    return all(winner[each] == loser.get(each) for each in group if each in winner)


def _former_names(winner: EntityRecord, loser: EntityRecord, short: Value) -> tuple[str, ...]:
    seen = {normalise(str(each)) for each in (winner.name, short) if each}
    found: list[str] = []
    for name in (*_listed(winner), loser.name, str(loser.values.get("short_name") or ""), *_listed(loser)):
        if name and normalise(name) not in seen:
            seen.add(normalise(name))
            found.append(name)
    return tuple(found)


def _listed(entity: EntityRecord) -> Iterator[str]:
    former = entity.values.get("former_names")
    yield from former if isinstance(former, tuple) else ()
