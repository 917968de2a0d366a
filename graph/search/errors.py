"""What can go wrong between a typed name and the entity that was meant."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.errors import LiantuError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.search.hits import Hit
    from graph.search.matching.likeness import Reason


class UnknownName(LiantuError):
    """Nothing bears the name or id; `details["candidates"]` are near ones."""


class AmbiguousName(LiantuError):
    """Several bear the name; `details["candidates"]` are they."""


class DeletedId(LiantuError):
    """The id belonged to an entity that was deleted; ids are never used again."""


def unknown(written: str, near: Sequence[Hit]) -> UnknownName:
    """Nobody is called that; these are the nearest."""
    names = [hit.row.name for hit in near]
    return UnknownName(
        f"没有找到“{written}”" + (f"，是否为：{'、'.join(names)}" if names else ""),
        f"nothing is called {written!r}" + (f"; did you mean: {', '.join(names)}" if names else ""),
        given=written, candidates=_candidates(near),
    )  # fmt: skip


def ambiguous(written: str, hits: Sequence[Hit]) -> AmbiguousName:
    """Several are called that; their ids tell them apart."""
    ids = ", ".join(hit.row.id for hit in hits)
    return AmbiguousName(
        f"“{written}”有 {len(hits)} 个同名对象，请改用编号：{ids}",
        f"{written!r} is the name of {len(hits)}: ask by id: {ids}",
        given=written, candidates=_candidates(hits),
    )  # fmt: skip


def deleted(written: str) -> DeletedId:
    """The id is gone for good."""
    return DeletedId(f"编号 {written} 对应的对象已删除", f"{written} was deleted", given=written)


def _candidates(hits: Sequence[Hit]) -> list[dict[str, Any]]:
    return [
        {
            "id": hit.row.id, "label": hit.row.label, "kind": hit.row.kind, "name": hit.row.name,
            "how": hit.how.name.lower(), "score": hit.score, "why": reasons(hit.why),
        }
        for hit in hits
    ]  # fmt: skip


def reasons(why: Sequence[Reason]) -> dict[str, str] | None:
    """The reasons of a likeness in one sentence a language; None where there are none."""
    if not why:
        return None
    return {"zh": "；".join(each.zh for each in why), "en": "; ".join(each.en for each in why)}
