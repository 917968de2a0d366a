"""Whom a question means: the one entity behind a typed name or id, or an error that says what else it may be."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from graph.model.catalog import ENTITIES, entity_of_id
from graph.model.identity import is_id
from graph.search.errors import ambiguous, deleted, unknown

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from graph.projection.projection import Projection
    from graph.search.index import NameIndex
    from graph.search.names import NameRow
    from graph.store import Store

PUBLIC: tuple[str, ...] = tuple(label for label in ENTITIES if label != "Person")
"""Labels whose names every reader may type; a person's name is found only by those who may see names."""
_NEAR = 5


def find(
    index: NameIndex,
    written: str,
    *,
    labels: Sequence[str] = (),
    see_names: bool = False,
    aliases: Mapping[str, str] = MappingProxyType({}),
    buried: AbstractSet[str] = frozenset(),
) -> NameRow:
    """The entity of an id, an alias, a current name, a short or a former name, in this order.

    An exact current name beats every other; among equals a community comes before an organization, that before the
    rest. Where nobody bears the name exactly, one in another spelling (太湖花园二社区) or its whole pinyin counts,
    if it means one entity alone; what is merely near is never taken. `labels` narrows what may be meant. A person is
    found by id, and by name only with `see_names`. `buried`: deleted ids that the caller knows of (`Store.deleted`).
    Raises UnknownName, AmbiguousName (both with candidates), DeletedId.
    """
    asked = written.strip()
    row = index.get(_followed(asked, index, aliases))
    if row is not None and (not labels or row.label in labels):
        return row
    if asked in buried:
        raise deleted(asked)
    named = _named(labels, see_names=see_names)
    hits = (index.find(asked, named) or index.same(asked, named)) if asked else []
    if not hits:
        raise unknown(asked, index.search(asked, named, _NEAR))
    if len(hits) > 1:
        raise ambiguous(asked, hits)
    return hits[0].row


async def meant(
    store: Store,
    projection: Projection,
    index: NameIndex,
    written: str,
    *,
    labels: Sequence[str] = (),
    see_names: bool = False,
) -> NameRow:
    """`find` over a projection and its index; the store is asked only for the fate of an id that is not there."""
    asked = written.strip()
    buried: AbstractSet[str] = frozenset()
    if is_id(asked) and entity_of_id(asked) is not None and projection.resolve(asked) is None:
        buried = await store.deleted([asked])
    return find(index, asked, labels=labels, see_names=see_names, aliases=projection.aliases, buried=buried)


def _followed(asked: str, index: NameIndex, aliases: Mapping[str, str]) -> str:
    """Where an alias leads; a merged one may have been merged again."""
    seen: set[str] = set()
    while index.get(asked) is None and asked in aliases and asked not in seen:
        seen.add(asked)
        asked = aliases[asked]
    return asked


def _named(labels: Sequence[str], *, see_names: bool) -> Sequence[str]:
    if see_names:
        return labels
    return [label for label in PUBLIC if not labels or label in labels] or ["-"]
