"""Hypothesis: random valid graphs, of every label and tie type, with whatever their fields may hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import strategies as st

from graph.model.catalog import ENTITIES, TIES
from graph.model.dates import days_of
from graph.model.fields import FieldType
from graph.model.identity import tie_id
from graph.model.records import EntityRecord, TieRecord
from graph.model.validation import faults, fields_of
from graph.projection import Projection

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.model.fields import Field, Value

_TELLING = [
    "",
    " ",
    "'",
    "=1+1",
    "-2",
    "@x",
    "\t",
    "\r",
    "a\r\nb",
    "\x00",
    "\x01",
    "\ufffe",
    "_x0001_",
    "_x005F_x",
    "null",
]
_TEXTS = st.one_of(
    st.sampled_from([*_TELLING, "true", "1", "[]", '["a"]', "<&\"'>", "]]>", "😀", "“引号”", "王　明", "\u2028"]),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=8),
)  # fmt: skip
_DATES = st.sampled_from(["2019", "2020-02", "2021-12-31", ".."])
_NUMBERS = st.floats(allow_nan=False, allow_infinity=False) | st.integers(-(2**53), 2**53)
_FIELDS = st.sets(st.integers(0, 40), max_size=12)


def _values(field: Field) -> st.SearchStrategy[Value]:
    least = int(field.minimum) if field.minimum is not None else None
    if field.vocabulary is not None:
        terms = st.sampled_from(sorted(field.vocabulary.terms))
        return terms if field.type is FieldType.CHOICE else st.lists(terms, max_size=3).map(tuple)
    of: Mapping[FieldType, st.SearchStrategy[Value]] = {
        FieldType.TEXT: _TEXTS.filter(bool) if field.required else _TEXTS,
        FieldType.TEXTS: st.lists(_TEXTS, max_size=3).map(tuple),
        FieldType.INTEGER: st.integers(least, 2**53),
        FieldType.NUMBER: _NUMBERS.filter(lambda each: least is None or each >= least),
        FieldType.BOOLEAN: st.booleans(),
        FieldType.DATE: _DATES,
    }
    return of[field.type]


@st.composite
def values(draw: st.DrawFn, of: str) -> dict[str, Value]:
    """Valid values of a label or tie type, without telephone numbers: mobile ones leave with no export."""
    chosen = draw(_FIELDS)
    wanted = [
        field
        for number, field in enumerate(fields_of(of).values())
        if field.required or (number in chosen and not field.name.endswith(("phone", "mobile")))
    ]
    found = {field.name: draw(_values(field)) for field in wanted}
    if faults(of, found, whole=True):
        found.pop("until", None)
        found.pop("since", None)
    assert faults(of, found, whole=True) == []
    return found


@st.composite
def projections(draw: st.DrawFn) -> Projection:
    """A graph of up to twelve entities and twelve ties, parallel ones and loops among them."""
    labels = draw(st.lists(st.sampled_from(sorted(ENTITIES)), max_size=12))
    entities = [
        EntityRecord(f"{ENTITIES[label].prefix}-{number}", label, draw(values(label)), draw(st.integers(0, 2**40)))
        for number, label in enumerate(labels)
    ]
    ties = [_tie(draw, number, entities) for number in range(draw(st.integers(0, 12)))] if entities else []
    return Projection.build("abc-7", entities, ties)


def _tie(draw: st.DrawFn, number: int, entities: list[EntityRecord]) -> TieRecord:
    kind = draw(st.sampled_from(sorted(TIES)))
    source, target = draw(st.sampled_from(entities)).id, draw(st.sampled_from(entities)).id
    held = draw(values(kind))
    since, until = (None if held.get(each) is None else str(held[each]) for each in ("since", "until"))
    return TieRecord(
        tie_id(kind, source, number), kind, source, target, held, days_of(since, until), draw(st.integers(0, 9))
    )
