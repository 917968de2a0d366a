"""Judgements as system records: that a name in a register means an entity or not, so that nobody is asked twice."""

from __future__ import annotations

import datetime as dt
import uuid
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from cypher import query
from graph.errors import LiantuError
from graph.model.catalog import entity_of_id
from graph.model.names import normalise

if TYPE_CHECKING:
    from graph.store.store import Store

_KEEP = query("judgements/keep")
_LIST = query("judgements/list")
_REVOKE = query("judgements/revoke")
_NAMESPACE = uuid.UUID("3f7b0a52-5a9e-5d0b-9c57-6a7564676564")


class JudgementRefused(LiantuError):
    """A judgement about a person, or about an entity of another label: neither is kept."""


class JudgementNotFound(LiantuError):
    """No judgement has this id."""


class Verdict(StrEnum):
    """What somebody decided."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Judgement:
    """Whether `written`, of this label and kind and in a row of this place (an Area's id), means the entity.

    `written` is normalised; `at` is UTC, ISO 8601, set when it is kept. `entity` may have been merged since: its
    alias is to be followed.
    """

    label: str
    kind: str | None
    written: str
    place: str | None
    entity: str
    verdict: Verdict
    who: str
    why: str = ""
    at: str = ""

    @property
    def id(self) -> str:
        """The same for the same question, so that a later answer takes the place of the earlier."""
        asked = (self.label, self.kind or "", self.written, self.place or "", self.entity)
        return f"judgement-{uuid.uuid5(_NAMESPACE, '|'.join(asked))}"

    def document(self) -> dict[str, Any]:
        """As JSON."""
        return {"id": self.id, **asdict(self)}


async def judge(store: Store, *judgements: Judgement) -> list[Judgement]:
    """Keep judgements, all or none; as they were kept. Raises JudgementRefused."""
    at = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
    kept = [replace(each, written=normalise(each.written), at=at) for each in judgements]
    for each in kept:
        _permit(each)
    await store.command(_KEEP, {"rows": rows_of(kept)})
    return kept


async def judgements(store: Store) -> list[Judgement]:
    """Every judgement, oldest first."""
    return [_judgement(row) for row in await store.read(_LIST)]


async def revoke(store: Store, judgement_id: str) -> None:
    """Take a judgement back: the question may be asked again. Raises JudgementNotFound."""
    rows = await store.command(_REVOKE, {"ids": [judgement_id]})
    if not rows or not rows[0]["n"]:
        raise JudgementNotFound(
            f"没有编号为 {judgement_id} 的判断", f"there is no judgement {judgement_id}", id=judgement_id
        )


def rows_of(kept: list[Judgement]) -> list[dict[str, Any]]:
    """As the store keeps them."""
    return [each.document() | {"verdict": each.verdict.value} for each in kept]


def _permit(judgement: Judgement) -> None:
    definition = entity_of_id(judgement.entity)
    if judgement.label == "Person":
        raise JudgementRefused("不保存关于人名的判断", "judgements about names of persons are not kept")
    if definition is None or definition.label != judgement.label:
        raise JudgementRefused(
            f"{judgement.entity} 不是 {judgement.label}", f"{judgement.entity} is no {judgement.label}",
            entity=judgement.entity,
        )  # fmt: skip


def _judgement(row: dict[str, Any]) -> Judgement:
    return Judgement(
        row["label"], row["kind"], row["written"], row["place"], row["entity"], Verdict(row["verdict"]), row["who"],
        row["why"], row["at"],
    )  # fmt: skip
