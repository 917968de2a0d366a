"""Checks values against a definition, before anything is asked of a store."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from graph.model.catalog import ENTITIES, TIES
from graph.model.dates import days_of, is_date
from graph.model.fields import Field, FieldType, Value

if TYPE_CHECKING:
    from collections.abc import Mapping

_PYTHON: Mapping[FieldType, tuple[type, ...]] = {
    FieldType.TEXT: (str,), FieldType.INTEGER: (int,), FieldType.NUMBER: (int, float), FieldType.BOOLEAN: (bool,),
    FieldType.DATE: (str,), FieldType.TEXTS: (tuple,), FieldType.CHOICE: (str,), FieldType.CHOICES: (tuple,),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a field, and what would be right."""

    field: str
    code: str
    zh: str
    en: str
    expected_zh: str = ""
    expected_en: str = ""


def fields_of(of: str) -> Mapping[str, Field]:
    """The fields of a label or tie type."""
    return ENTITIES[of].fields if of in ENTITIES else TIES[of].fields


def faults(of: str, values: Mapping[str, Value], *, whole: bool) -> list[Fault]:
    """All faults of the values; `whole` says that they are all there is, so that required ones must be set."""
    known, plain = fields_of(of), _plain_texts(of)
    found: list[Fault] = []
    for name, value in values.items():
        # most values are plain texts, and a load asks of hundreds of thousands
        if name in plain and type(value) is str and value:
            continue
        field = known.get(name)
        if field is None:
            found.append(_unknown(name))
        elif value is not None and (fault := fault_of(field, value)):
            found.append(fault)
    found += [
        Fault(field.name, "missing_value", f"缺少{field.zh}", f"{field.en} is missing")
        for field in required_fields(of)
        if values.get(field.name) is None and (whole or field.name in values)
    ]
    return found or _interval(values)


@cache
def _plain_texts(of: str) -> frozenset[str]:
    """The fields of which any text is right."""
    plain = (each for each in fields_of(of).values() if each.type is FieldType.TEXT and each.vocabulary is None)
    return frozenset(each.name for each in plain)


@cache
def required_fields(of: str) -> tuple[Field, ...]:
    """The fields of a label or tie type that must be set."""
    return tuple(field for field in fields_of(of).values() if field.required)


def fault_of(field: Field, value: Value) -> Fault | None:
    """What is wrong with one value, or None."""
    allowed = _PYTHON[field.type]
    if not isinstance(value, allowed) or (isinstance(value, bool) and field.type is not FieldType.BOOLEAN):
        return _wrong(field, "invalid_value", field.type.value)
    if field.type is FieldType.DATE and not is_date(str(value)):
        return _wrong(field, "invalid_date", "2023, 2023-05, 2023-05-01, ..")
    if field.minimum is not None and isinstance(value, int | float) and value < field.minimum:
        return _wrong(field, "out_of_range", f"≥ {field.minimum:g}")
    if field.vocabulary is not None:
        written = value if isinstance(value, tuple) else (value,)
        if any(each not in field.vocabulary for each in written):
            return _wrong(field, "unknown_term", field.vocabulary.expected, field.vocabulary.expected_en)
    if field.type in (FieldType.TEXTS, FieldType.CHOICES) and not all(isinstance(each, str) for each in value):  # type: ignore[union-attr]
        return _wrong(field, "invalid_value", field.type.value)
    if field.required and value == "":
        return _wrong(field, "missing_value", field.type.value)
    return None


def _interval(values: Mapping[str, Value]) -> list[Fault]:
    since, until = values.get("since"), values.get("until")
    if since is None and until is None:
        return []
    try:
        days_of(None if since is None else str(since), None if until is None else str(until))
    except ValueError:
        return [
            Fault(
                "until",
                "interval_reversed",
                f"结束时间 {until} 早于起始时间 {since}",
                f"until {until} is before since {since}",
            )
        ]
    return []


def _unknown(name: str) -> Fault:
    return Fault(name, "unknown_field", f"没有名为 {name} 的字段", f"there is no field {name}")


def _wrong(field: Field, code: str, expected: str, expected_en: str | None = None) -> Fault:
    expected_en = expected_en or expected
    return Fault(
        field.name,
        code,
        f"{field.zh}的值不符合要求，应为：{expected}",
        f"{field.en} is not valid, expected: {expected_en}",
        expected,
        expected_en,
    )
