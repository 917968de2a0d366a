"""The batches that writers send, told by their id alone, so that they can be sent again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.builders import batch, organization

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.model.change import Batch
    from graph.store import Store


def organizations(id_: str, size: int = 1) -> Batch:
    """A batch that makes organizations `org-<id>-<n>`."""
    return batch(*(organization(f"{id_}-{n}") for n in range(size)), id=id_)


async def assert_gapless(store: Store, ids: Sequence[str]) -> None:
    """The log holds exactly these batches, each once, in revisions without a gap, and the graph what they made."""
    commits = await store.commits(0, len(ids) + 10)
    assert sorted(each.batch for each in commits) == sorted(ids)
    assert [each.revision for each in commits] == list(range(1, len(ids) + 1))
    assert (await store.head()).revision.n == len(ids)
    made = [entry.id for each in commits for entry in each.entries]
    assert sorted(each.id for each in (await store.scan())[0]) == sorted(made)
