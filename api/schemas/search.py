"""What a name leads to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from pydantic import BaseModel, Field

from api.schemas.shapes import Ref, Shape
from graph.model.catalog import ENTITIES
from graph.search.asking import PUBLIC
from graph.search.errors import reasons

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.search import Hit as Found


_Q = "A name, a part of one, its pinyin or the first letters of it; traditional and full-width characters too."
_HOW = (
    "匹配方式 id, current, short, former: exactly; same: the name in another spelling; partial: a part of it; pinyin; "
    "initials; near: alike"
)


class SearchParameters(BaseModel):
    """What is looked for."""

    q: str = Field(min_length=1, max_length=200, title="名称", description=_Q, examples=["太湖花园"])
    label: list[Literal[tuple(ENTITIES)]] = Field([], max_length=20, title="类", description="Labels; all by default.")  # type: ignore[valid-type]
    limit: int = Field(20, ge=1, le=100, title="条数", description="Hits at most.")

    def labels(self, *, see_names: bool) -> list[str]:
        """The labels to look in for this reader."""
        known = list(ENTITIES) if see_names else PUBLIC
        return [each for each in self.label or known if each in known]


class Why(Shape):
    """The reasons of a likeness, the weightiest first."""

    zh: str = Field(title="中文", examples=["写法不同，名称相同"])
    en: str = Field(title="English", examples=["the same name in another spelling"])


class Hit(Ref):
    """An entity, and how it was met."""

    how: str = Field(title=_HOW, examples=["current"])
    score: float | None = Field(title="相似度 From 0 to 1, where the names were compared", examples=[0.99])
    why: Why | None = Field(title="依据 Why they are alike")


class SearchDocument(Shape):
    """Hits, best first."""

    revision: str = Field(title="版本 Revision")
    hits: list[Hit] = Field(title="结果 Hits")


def hits_document(revision: str, hits: Iterable[Found]) -> dict[str, Any]:
    """Hits as JSON."""
    found = (({"how": hit.how.name.lower(), "score": hit.score, "why": reasons(hit.why)}, hit.row) for hit in hits)
    return {
        "revision": revision,
        "hits": [{"id": row.id, "label": row.label, "kind": row.kind, "name": row.name, **how} for how, row in found],
    }
