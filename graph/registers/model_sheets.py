"""Registers of the model itself: a sheet for each entity and tie, a row a record, as an export writes them."""

from __future__ import annotations

from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from graph.model.catalog import ENTITIES, TIES
from graph.model.fields import FieldType
from graph.registers.definition import Column, Register, Subject, TieRule, registers
from graph.search.rows import MARKS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from graph.model.definition import Entity, Tie
    from graph.model.fields import Field

ID = Column("id", "编号ID", "ID")
REVISION = Column("revision", "修订", "Revision", stated=True)
MERGED = Column("merged_ids", "并入编号", "Merged ids", listed=True, stated=True)
"""The ids that lead to this one since they were merged into it."""
SOURCE = Column("source_id", "起点编号", "From ID", required=True)
SOURCE_NAME = Column("source_name", "起点名称", "From name", stated=True)
TARGET = Column("target_id", "终点编号", "To ID", required=True)
TARGET_NAME = Column("target_name", "终点名称", "To name", stated=True)
ENDS = (SOURCE, SOURCE_NAME, TARGET, TARGET_NAME)

_NEVER = frozenset(("mobile",))
"""Fields that leave with no export: such a column would always be empty."""
_LISTS = frozenset((FieldType.TEXTS, FieldType.CHOICES))


def key_of(label_or_type: str) -> str:
    """The key of the register of a label or tie type."""
    return f"{'entities' if label_or_type in ENTITIES else 'ties'}.{label_or_type}"


@cache
def model_registers() -> Mapping[str, Register]:
    """The registers of all labels and tie types by key, entities first."""
    entities = [_entities(each, 1000 + at) for at, each in enumerate(ENTITIES.values())]
    ties = [_ties(each, 2000 + at) for at, each in enumerate(TIES.values())]
    return MappingProxyType({each.key: each for each in (*entities, *ties)})


@cache
def all_registers() -> Mapping[str, Register]:
    """The registers of practice and of the model, by key."""
    return MappingProxyType({**registers(), **model_registers()})


def _entities(entity: Entity, order: int) -> Register:
    columns = _by_key((ID, REVISION, *_columns(entity.fields), MERGED))
    own = {name: name for name in entity.fields if name in columns and name not in ("name", "kind")}
    row = Subject(
        ref="row", labels=(entity.label,), name="name", name_from=(), id=ID.key, kinds=(),
        kind_from="kind" if "kind" in entity.fields else None, creates=True, placed_by=(),
        mark=MARKS.get(entity.label), needs=None, fields=MappingProxyType(own), fixed=MappingProxyType({}),
        revision=REVISION.key,
    )  # fmt: skip
    return Register(
        key_of(entity.label), order, f"实体·{entity.zh}", f"Entity · {entity.en}", (), entity.about,
        columns, MappingProxyType({"row": row}), (), exact=True,
    )  # fmt: skip


def _ties(tie: Tie, order: int) -> Register:
    columns = _by_key((ID, REVISION, *ENDS, *_columns(tie.fields)))
    own = MappingProxyType({name: name for name in tie.fields if name in columns})
    ends = (
        _end("source", SOURCE, (source for source, _ in tie.ends)),
        _end("target", TARGET, (target for _, target in tie.ends)),
    )
    rule = TieRule(tie.type, "source", "target", own, MappingProxyType({}), id=ID.key, revision=REVISION.key)
    return Register(
        key_of(tie.type), order, f"关系·{tie.zh}", f"Tie · {tie.en}", (), tie.about,
        columns, MappingProxyType({each.ref: each for each in ends}), (rule,), exact=True,
    )  # fmt: skip


def _end(ref: str, column: Column, labels: Iterable[str]) -> Subject:
    # a reference by name takes an id first, so that its cell is where a problem is told
    nothing: Mapping[str, str] = MappingProxyType({})
    return Subject(
        ref=ref, labels=tuple(dict.fromkeys(labels)), name=column.key, name_from=(), id=None, kinds=(), kind_from=None,
        creates=False, placed_by=(), mark=None, needs=None, fields=nothing, fixed=nothing,
    )  # fmt: skip


def _columns(fields: Mapping[str, Field]) -> list[Column]:
    return [
        Column(each.name, each.zh, each.en, required=each.name == "name", listed=each.type in _LISTS)
        for each in fields.values()
        if each.name not in _NEVER
    ]


def _by_key(columns: Iterable[Column]) -> Mapping[str, Column]:
    return MappingProxyType({each.key: each for each in columns})
