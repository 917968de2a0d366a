"""GraphObject classes of py2neo's OGM, one a label, derived from the definitions of the model."""

from __future__ import annotations

from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from graph.exchange.errors import optional
from graph.model.catalog import ENTITIES, TIES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.model.definition import Entity


@cache
def classes() -> Mapping[str, Any]:
    """The class of each label. Raises LibraryMissing.

    Each has `id` (its primary key), `revision` and a Property a field. A tie that begins at the label is a RelatedTo of
    its lower-case name (`paired_with`), one that ends there a RelatedFrom (`paired_with_from`); what is related is of
    the class of its own label.
    """
    ogm = optional("py2neo.ogm", "py2neo")
    made: dict[str, Any] = {}
    related = type("Related", (ogm.GraphObject,), {"wrap": staticmethod(lambda node: _wrapped(made, node))})
    for label, entity in ENTITIES.items():
        made[label] = type(label, (ogm.GraphObject,), _members(ogm, entity, related))
    return MappingProxyType(made)


def _members(ogm: Any, entity: Entity, related: type) -> dict[str, Any]:
    members: dict[str, Any] = {
        "__doc__": f"{entity.zh} {entity.en}: {entity.about}", "__primarykey__": "id", "__module__": __name__,
        "id": ogm.Property(), "revision": ogm.Property(),
    }  # fmt: skip
    members |= {name: ogm.Property() for name in entity.fields}
    for kind, tie in TIES.items():
        if entity.label in {source for source, _ in tie.ends}:
            members[kind.lower()] = ogm.RelatedTo(related, kind)
        if entity.label in {target for _, target in tie.ends}:
            members[f"{kind.lower()}_from"] = ogm.RelatedFrom(related, kind)
    return members


def _wrapped(made: Mapping[str, Any], node: Any) -> Any:
    """A node as an object of its label's class."""
    return None if node is None else next(made[label] for label in node.labels if label in made).wrap(node)
