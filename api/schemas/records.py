"""Entities and ties as the API gives them: a model per label and per tie type, made from the definitions."""

from __future__ import annotations

from functools import reduce
from operator import or_
from types import MappingProxyType
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import BaseModel, Field, create_model

from api.schemas.fields import described
from api.schemas.shapes import Ref, Shape
from graph.model.catalog import ENTITIES, TIES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.model.definition import Entity, Tie


_ID = (str, Field(title="编号 Id"))
_REVISION = (int, Field(title="最近修改的版本 Revision of its last change"))
_DAY = "半开区间 half-open; null: unbounded"
_VALIDITY: Mapping[str, Any] = MappingProxyType(
    {
        "from": (Ref, Field(title="起点 From")),
        "to": (Ref, Field(title="终点 To")),
        "valid_from": (str | None, Field(title="可能生效的首日 First day on which it may be valid", description=_DAY)),
        "valid_to": (str | None, Field(title="可能失效的首日 First day on which it is over", description=_DAY)),
        "certainty": (
            Literal["certain", "possible", "undated"] | None,
            Field(title="该日是否有效 Validity on the day", description="null: not valid on the day"),
        ),
    }
)


def _entity_model(definition: Entity) -> type[BaseModel]:
    fields: dict[str, Any] = {name: described(field) for name, field in definition.fields.items()}
    label = (Literal[definition.label], Field(title="类别 Label"))
    return create_model(
        definition.label, __base__=Shape, __doc__=f"{definition.zh}。{definition.about}",
        **{"id": _ID, "label": label, **fields, "revision": _REVISION},
    )  # fmt: skip


def _tie_model(definition: Tie) -> type[BaseModel]:
    fields: dict[str, Any] = {name: described(field) for name, field in definition.fields.items()}
    kind = (Literal[definition.type], Field(title="关系 Type"))
    return create_model(
        definition.type, __base__=Shape, __doc__=f"{definition.zh}。{definition.about}",
        **{"id": _ID, "type": kind, **_VALIDITY, **fields, "revision": _REVISION},
    )  # fmt: skip


ENTITY_MODELS: Mapping[str, type[BaseModel]] = MappingProxyType(
    {label: _entity_model(each) for label, each in ENTITIES.items()}
)
TIE_MODELS: Mapping[str, type[BaseModel]] = MappingProxyType({kind: _tie_model(each) for kind, each in TIES.items()})
AnyTie: Any = Annotated[reduce(or_, TIE_MODELS.values()), Field(discriminator="type")]
"""A tie of any type."""


def page_of(item: Any, name: str) -> type[BaseModel]:
    """A page of a list: its items, and where the next page begins."""
    return create_model(
        f"{name}Page",
        __base__=Shape,
        __doc__="一页结果。A page of results.",
        revision=(str, Field(title="版本 Revision of the graph")),
        items=(list[item], Field(title="结果 Items")),
        next=(str | None, Field(title="下一页 Next page", description="Send it as `after`; null: this was the last.")),
    )


def listed_with(label: str, **more: str) -> type[BaseModel]:
    """An entity in a list, with others that it is tied to: field name to title."""
    refs: dict[str, Any] = {name: (list[Ref], Field(title=title)) for name, title in more.items()}
    return create_model(f"Listed{label}", __base__=ENTITY_MODELS[label], **refs)
