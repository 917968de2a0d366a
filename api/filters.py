"""What lists are narrowed by: terms of the model's vocabularies in any words, types of ties, whether ended ones too."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

from fastapi import Depends, Query

from api.errors import InvalidParameter
from graph.model.catalog import ENTITIES, TIES
from graph.model.categories import codes_of, find_categories

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from graph.model.records import EntityRecord, TieRecord

Ended = Annotated[bool, Query(title="含已结束 Ended ones too", description="Also those not valid on the day.")]
TieTypes = Annotated[
    list[str],
    Query(
        alias="types", title="关系类型 Tie types", description="PART_OF, MEMBER_OF …; all by default.", max_length=30
    ),
]


@dataclass(frozen=True, slots=True)
class Kept:
    """What a list keeps: those that are existing or planned alike, with these values of these fields."""

    values: dict[str, frozenset[str]]

    def of(self, entities: Iterable[EntityRecord]) -> list[EntityRecord]:
        """Those of the entities that have them all."""
        return [each for each in entities if all(each.values.get(name) in codes for name, codes in self.values.items())]


def kept(label: str, **written: str | None) -> Kept:
    """What is kept of a label by field, as typed: a code, a name or a synonym. Raises InvalidParameter."""
    given = {name: value for name, value in written.items() if value is not None}
    return Kept({name: _codes(label, name, value) for name, value in given.items()})


def category_codes(written: str) -> frozenset[str]:
    """The codes of the categories or group that the words name: 一老一小 is two. Raises InvalidParameter."""
    terms = find_categories(written)
    if not terms:
        raise InvalidParameter(
            f"没有名为“{written}”的资源类别", f"no category of resources is called {written!r}", field="category"
        )
    return frozenset(code for each in terms for code in codes_of(each))


def tie_types(written: Sequence[str]) -> frozenset[str] | None:
    """The types of ties, None for all. Raises InvalidParameter."""
    types = frozenset(each.upper() for each in written)
    if unknown := sorted(types - set(TIES)):
        known = ", ".join(TIES)
        raise InvalidParameter(
            f"没有名为 {unknown[0]} 的关系，可选：{known}", f"no tie {unknown[0]}; there are: {known}", field="types"
        )
    return types or None


def of_day(ties: Iterable[TieRecord], day: int, *, ended: bool) -> list[TieRecord]:
    """Those that may be valid on the day, or all."""
    return [tie for tie in ties if ended or tie.days.possible(day)]


def _codes(label: str, name: str, written: str) -> frozenset[str]:
    field = ENTITIES[label].fields[name]
    if field.vocabulary is None:
        return frozenset((written,))
    term = field.vocabulary.find(written)
    if term is None:
        expected = "、".join(field.vocabulary.terms)
        raise InvalidParameter(
            f"{field.zh}“{written}”无效，可选：{expected}", f"{name} {written!r} is none of: {expected}", field=name
        )
    return frozenset((term.code,))


def _ended(ended: Ended = False) -> bool:
    return ended


def _types(types: TieTypes = []) -> frozenset[str] | None:  # noqa: B006 - FastAPI copies it
    return tie_types(types)


EndedDep = Annotated[bool, Depends(_ended)]
TypesDep = Annotated[frozenset[str] | None, Depends(_types)]
