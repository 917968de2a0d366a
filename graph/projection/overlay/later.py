"""Numbers for ids that the base has not, in order of their arrival."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class Later:
    """Ids from number `first` on. Revisions share one list, of which each sees as much as it knows.

    Extending is for one thread at a time; reading is for any.
    """

    __slots__ = ("_ids", "_numbers", "count", "first")

    def __init__(self, first: int) -> None:
        """No id yet."""
        self.first = first
        self.count = 0
        self._ids: list[str] = []
        self._numbers: dict[str, int] = {}

    def number(self, id_: str) -> int | None:
        """The number of an id, None where it did not come yet."""
        number = self._numbers.get(id_)
        return None if number is None or number >= self.first + self.count else number

    def id_at(self, number: int) -> str:
        """The id of a number."""
        return self._ids[number - self.first]

    @property
    def ids(self) -> Sequence[str]:
        """The ids in order of arrival."""
        return self._ids[: self.count]

    def extended(self, ids: Iterable[str]) -> Later:
        """With these ids after those that came before; known ones keep their numbers."""
        after = Later(self.first)
        # somebody else went on from here: the two must not meet in one list
        forked = len(self._ids) != self.count
        after._ids = self._ids[: self.count] if forked else self._ids
        after._numbers = {id_: self.first + at for at, id_ in enumerate(after._ids)} if forked else self._numbers
        for id_ in ids:
            if id_ not in after._numbers:
                after._numbers[id_] = self.first + len(after._ids)
                after._ids.append(id_)
        after.count = len(after._ids)
        return after
