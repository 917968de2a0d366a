"""What can go wrong between us and a store."""

from __future__ import annotations

from graph.errors import LiantuError


class StoreUnavailable(LiantuError):
    """The store cannot be reached, or did not come back in time."""


class StoreRefused(LiantuError):
    """The store was reached and may not be used: wrong credentials, wrong mode, changed migrations."""


class DeadlineExceeded(LiantuError):
    """A read or write took longer than it may."""


class BatchReused(LiantuError):
    """A batch id was sent again with other changes."""


class RevisionUnknown(LiantuError):
    """A revision token of another lineage, or not a token at all."""


class RevisionNotReached(LiantuError):
    """The asked-for revision was not there in time."""


class TooManyChanges(LiantuError):
    """More changes than one transaction may hold, of a kind that is not staged."""


class LoadInProgress(LiantuError):
    """A load beyond one transaction is on its way; `details` say whose, since when, and when to ask again."""


class LoadLost(LiantuError):
    """A load was taken over by another client before it was published: nothing of it was written."""


class LoadDamaged(LiantuError):
    """A part of a published load is not what was staged."""


class EntityUnknown(LiantuError):
    """An id that can be no entity's."""


class UndoBlocked(LiantuError):
    """Something later depends on what would be undone; `items` in details name it, and who made it."""


class UndoErased(UndoBlocked):
    """Personal values that undoing would bring back were erased."""


class CommitUnknown(LiantuError):
    """No commit has this batch id or revision."""


def commit_unknown(given: str) -> CommitUnknown:
    """The error for a batch id or revision of no commit."""
    return CommitUnknown(f"没有这次写入：{given}", f"nothing was written as {given}", given=given)
