"""Personal values leave the log for erasable records: what stays is a reference and a salted digest."""

from __future__ import annotations

import hashlib
import secrets
import uuid
from functools import cache
from typing import TYPE_CHECKING, Any

import orjson

from graph.model.catalog import ENTITIES, TIES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.model.fields import Value

REFERENCE = "$personal"


@cache
def personal_fields(of: str) -> frozenset[str]:
    """Names of the personal fields of a label or tie type."""
    fields = ENTITIES[of].fields if of in ENTITIES else TIES[of].fields
    return frozenset(name for name, field in fields.items() if field.personal)


def seal(of: str, subject: str, values: Mapping[str, Value]) -> tuple[dict[str, Any], dict[str, str] | None]:
    """The values for the log, and the erasable row that holds the personal ones (None where there are none)."""
    hidden = personal_fields(of) & values.keys()
    if not hidden:
        return dict(values), None
    value = orjson.dumps({name: values[name] for name in sorted(hidden)}).decode()
    row = {"id": uuid.uuid4().hex, "subject": subject, "salt": secrets.token_hex(16), "value": value}
    open_values: dict[str, Any] = {name: each for name, each in values.items() if name not in hidden}
    open_values[REFERENCE] = {"ref": row["id"], "digest": digest(row["salt"], value)}
    return open_values, row


def unseal(values: Mapping[str, Any], known: Mapping[str, str]) -> dict[str, Value]:
    """Values with the personal ones put back where `known` (reference to value) still has them."""
    found = {name: each for name, each in values.items() if name != REFERENCE}
    reference = values.get(REFERENCE)
    if reference and reference["ref"] in known:
        found |= orjson.loads(known[reference["ref"]])
    return {name: tuple(each) if isinstance(each, list) else each for name, each in found.items()}


def digest(salt: str, value: str) -> str:
    """SHA-256 of salt and value, hexadecimal: proves what a record held, tells nothing once it is erased."""
    return hashlib.sha256(f"{salt}|{value}".encode()).hexdigest()
