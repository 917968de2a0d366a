"""Output fields from the model's definitions: a field added to the model is in the API's description at once."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field as Described

from graph.model.fields import Field, FieldType

_TYPES: dict[FieldType, Any] = {
    FieldType.TEXT: str,
    FieldType.DATE: str,
    FieldType.INTEGER: int,
    FieldType.NUMBER: float,
    FieldType.BOOLEAN: bool,
    FieldType.TEXTS: list[str],
}


def described(field: Field) -> tuple[Any, Any]:
    """The type and description of a field, as pydantic's create_model takes them; null where it is not set."""
    about = field.about or (f"unit: {field.unit}" if field.unit else None)
    return _type(field) | None, Described(title=f"{field.zh} {field.en}", description=about)


def _type(field: Field) -> Any:
    if field.vocabulary is None:
        return _TYPES[field.type]
    codes: Any = Literal[tuple(field.vocabulary.terms)]
    return list[codes] if field.type is FieldType.CHOICES else codes
