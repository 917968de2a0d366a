"""A projection as one kind of reader may see it: each record is masked, or hidden, when it is looked at."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, NoReturn, TypeVar

from graph.model.records import EntityRecord, TieRecord
from graph.projection import Projection

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from api.access.masking import Mask
    from graph.model.records import Record

Kind = TypeVar("Kind", bound=EntityRecord | TieRecord)


class Shown(Projection):
    """Reads through to the projection behind it; arrays, base and changes are that one's own, and are not masked.

    No hidden tie is walked, so paths need no look at them.
    """

    def __init__(self, whole: Projection, mask: Mask) -> None:
        """Nothing is read or copied."""
        super().__init__(whole.revision, whole.base, whole.aliases, whole._changes, whole._overlay)  # noqa: SLF001 - it is one
        self._whole = whole
        self._mask = mask

    def apply(self, *_written: object, **_named: object) -> NoReturn:
        """Never: what follows from masked records is no projection."""
        message = "a reader's view is not written to"
        raise TypeError(message)

    def record(self, id_: str) -> Record | None:
        """The entity or tie of exactly this id, None where there is none to be seen."""
        return self._seen(self._whole.record(id_))

    def exactly(self, id_: str) -> EntityRecord | None:
        """The entity of exactly this id, None where there is none."""
        return self._seen(self._whole.exactly(id_))

    def tie(self, id_: str) -> TieRecord | None:
        """The tie of this id, or of the one that a merge joined it to; None where there is none to be seen."""
        return self._seen(self._whole.tie(id_))

    def tie_at(self, number: int) -> TieRecord | None:
        """The tie of this number, None where it is gone."""
        return self._seen(self._whole.tie_at(number))

    def entities(self) -> Collection[EntityRecord]:
        """Every entity, in the order of the projection."""
        return _Seen(self._whole.entities(), self._seen)

    def ties(self) -> Collection[TieRecord]:
        """Every tie that may be seen, in the order of the projection."""
        return _Seen(self._whole.ties(), self._seen)

    def entities_of(self, label: str) -> Iterator[EntityRecord]:
        """The entities of a label, in the same order."""
        return filter(None, map(self._seen, self._whole.entities_of(label)))

    def ties_at(self, id_: str, types: Collection[str] | None = None) -> tuple[TieRecord, ...]:
        """The ties at exactly this id that may be seen, by id."""
        return tuple(filter(None, map(self._seen, self._whole.ties_at(id_, types))))

    @property
    def providers(self) -> tuple[str, ...]:
        """Those who offer or offered anything, by id."""
        return self._whole.providers

    def _seen(self, record: Kind | None) -> Kind | None:
        return None if record is None or self._mask.hides(record) else self._mask.seen(record)


class _Seen(Collection[Kind]):
    """Records as they are seen, each when it is its turn."""

    def __init__(self, records: Collection[Kind], seen: Callable[[Kind], Kind | None]) -> None:
        self._records = records
        self._of = seen

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __iter__(self) -> Iterator[Kind]:
        return filter(None, map(self._of, self._records))

    def __contains__(self, record: object) -> bool:
        return any(each == record for each in self)
