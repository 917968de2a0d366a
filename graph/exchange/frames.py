"""Entities and ties as data frames. pandas is optional: pip install 'liantu[py2neo]' brings it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.exchange.errors import optional
from graph.exchange.node_link import RENAMED, iso_day
from graph.model.catalog import TIES
from graph.model.records import TieRecord
from graph.model.validation import fields_of
from graph.model.visibility import exported

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    import pandas as pd

    from graph.model.records import Record

_NEVER = frozenset(("mobile",))


def frame_of(
    of: str, records: Iterable[Record], name_of: Callable[[str], str | None] | None = None, *, see_names: bool = True
) -> pd.DataFrame:
    """The records of a label or tie type, a row each: id, the model's fields, the revision of the last change.

    A tie has its ends (`name_of` adds their names), `valid_from` and `valid_to` (ISO days, half-open) and `stated_by`.
    There are as many columns whatever is set; mobile numbers are in none. Raises LibraryMissing.
    """
    rows = [_row(each, name_of, see_names=see_names) for each in records]
    return optional("pandas", "py2neo").DataFrame(rows, columns=_columns(of, named=name_of is not None))


def _columns(of: str, *, named: bool) -> list[str]:
    fields = [RENAMED.get(name, name) if of in TIES else name for name in fields_of(of) if name not in _NEVER]
    if of not in TIES:
        return ["id", *fields, "revision"]
    names = ["source_name", "target_name"] if named else []
    return ["id", "source", "target", *names, "valid_from", "valid_to", *fields, "revision"]


def _row(record: Record, name_of: Callable[[str], str | None] | None, *, see_names: bool) -> Mapping[str, Any]:
    fields: dict[str, Any] = dict(exported(record, see_names=see_names))
    own = {"id": record.id, "revision": record.revision}
    if not isinstance(record, TieRecord):
        return {**fields, **own}
    names = {} if name_of is None else {"source_name": name_of(record.source), "target_name": name_of(record.target)}
    days = {"valid_from": iso_day(record.days.since_min), "valid_to": iso_day(record.days.until_max)}
    renamed = {RENAMED.get(name, name): value for name, value in fields.items()}
    return {**renamed, **own, **days, **names, "source": record.source, "target": record.target}
