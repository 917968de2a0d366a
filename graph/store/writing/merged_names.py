"""A merge is a judgement too: the name that went means the entity that stays, where it stood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cypher import query
from graph.model.catalog import entity_of_id
from graph.model.names import normalise
from graph.model.records import EntityRecord, TieRecord
from graph.store.judgements import Judgement, Verdict, rows_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from graph.model.records import Record
    from graph.store.execution import Run
    from graph.store.log.entry import Commit

_KEEP = query("judgements/keep")
_REVOKE = query("judgements/revoke")
_PLACING = frozenset(("SERVES", "LOCATED_IN", "WITHIN"))


async def keep_merged_names(run: Run, commits: Iterable[Commit]) -> None:
    """Keep what the merges among the commits say, and take back what the undone ones said."""
    for commit in commits:
        said = list(_judgements(commit, [(each.before, each.after) for each in commit.entries], is_merge=True))
        unsaid = list(_judgements(commit, [(each.after, each.before) for each in commit.entries], is_merge=False))
        if said:
            await run(_KEEP, {"rows": rows_of(said)})
        if unsaid:
            await run(_REVOKE, {"ids": [each.id for each in unsaid]})


def _judgements(
    commit: Commit, pairs: list[tuple[Record | None, Record | None]], *, is_merge: bool
) -> Iterator[Judgement]:
    """Of the entities that are there on the one side of a commit and merged into others on its other side."""
    for one, other in pairs:
        if other is not None or not isinstance(one, EntityRecord) or one.label == "Person":
            continue
        standing = commit.standings.get(one.id)
        stays = standing and (standing.after if is_merge else standing.before)
        if stays:
            for place in _places(one.id, [record for record, _ in pairs]):
                yield Judgement(
                    one.label, one.kind, normalise(one.name), place, stays, Verdict.SAME, commit.who, commit.why,
                    commit.at,
                )  # fmt: skip


def _places(entity_id: str, records: Iterable[Record | None]) -> list[str | None]:
    """The areas that place an entity, or None where nothing does."""
    ends = {
        each.target
        for each in records
        if isinstance(each, TieRecord) and each.type in _PLACING and each.source == entity_id
    }
    areas = [each for each in sorted(ends) if (definition := entity_of_id(each)) and definition.label == "Area"]
    return [*areas] or [None]
