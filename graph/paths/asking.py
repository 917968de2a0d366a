"""From a question as a person types it (names or ids, a category in any words) to one that can be searched."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graph.model.categories import find_categories
from graph.paths.errors import InvalidPathQuery
from graph.paths.profiles import DEFAULT, profile
from graph.paths.queries import PathsQuery, SharingQuery
from graph.paths.typed_time import typed_window
from graph.search.asking import meant

if TYPE_CHECKING:
    import datetime as dt

    from graph.projection import Projection
    from graph.search import NameIndex
    from graph.store import Store

NODES = ("Area", "Organization", "Alliance", "Site", "Person")
"""Labels that a question may start from, end at or avoid."""


@dataclass(frozen=True)
class Reader:
    """What a question is asked of, and whether its asker may see and type the names of persons."""

    store: Store
    projection: Projection
    index: NameIndex
    see_names: bool = False

    async def node(self, written: str) -> str:
        """The id behind a typed name or id; UnknownName, AmbiguousName, DeletedId."""
        row = await meant(self.store, self.projection, self.index, written, labels=NODES, see_names=self.see_names)
        return row.id


@dataclass(frozen=True, kw_only=True)
class Terms:
    """The terms of a question as typed: `ties` allowed, `forbidden` ties, nodes to `avoid`, and bounds.

    `diverse`: alternatives that share no middle as far as there are such.
    """

    as_of: dt.date
    profile: str = DEFAULT
    ties: tuple[str, ...] = ()
    forbidden: tuple[str, ...] = ()
    avoid: tuple[str, ...] = ()
    max_hops: int | None = None
    max_cost: float | None = None
    diverse: bool = False

    async def read(self, reader: Reader) -> dict[str, Any]:
        """The same as the queries of this package take them."""
        return {
            "as_of": self.as_of,
            "profile": profile(self.profile),
            "allowed": frozenset(each.upper() for each in self.ties) or None,
            "forbidden": frozenset(self.forbidden),
            "avoid": frozenset([await reader.node(each) for each in self.avoid]),
            "max_hops": self.max_hops,
            "max_cost": self.max_cost,
            "see_names": reader.see_names,
            "diverse": self.diverse,
        }


@dataclass(frozen=True, kw_only=True)
class Wish:
    """What is wanted, as typed: a category (code, group or word), how much of one resource, when, and for whom."""

    category: str
    capacity: int | None = None
    weekday: str | None = None
    time_from: str | None = None
    time_to: str | None = None
    audience: str | None = None

    def read(self) -> dict[str, Any]:
        """The same as SharingQuery takes it. Raises InvalidPathQuery."""
        return {
            "category": category_code(self.category),
            "capacity_at_least": self.capacity,
            "time": typed_window(self.weekday, self.time_from, self.time_to),
            "audience": self.audience,
        }


async def sharing_query(
    reader: Reader, terms: Terms, wish: Wish, *, start: str, k: int, alternatives: int
) -> SharingQuery:
    """The question who can lend or do what is wished for `start`."""
    return SharingQuery(
        **await terms.read(reader), **wish.read(), start=await reader.node(start), k=k, alternatives=alternatives
    )


async def paths_query(reader: Reader, terms: Terms, *, start: str, end: str, k: int) -> PathsQuery:
    """The question how two nodes are connected."""
    return PathsQuery(**await terms.read(reader), start=await reader.node(start), end=await reader.node(end), k=k)


def category_code(written: str) -> str:
    """The code of the category or group that the words name; InvalidPathQuery where they name none, or several."""
    terms = find_categories(written)
    if not terms:
        raise InvalidPathQuery(
            f"没有名为“{written}”的资源类别", f"no category of resources is called {written!r}", field="category"
        )
    if len(terms) > 1:
        raise InvalidPathQuery(
            f"“{written}”可能是{'、'.join(each.zh for each in terms)}，请选择其中一种",
            f"{written!r} may be {', '.join(each.en for each in terms)}: ask for one of them",
            field="category", candidates=[{"code": each.code, "zh": each.zh, "en": each.en} for each in terms],
        )  # fmt: skip
    return terms[0].code
