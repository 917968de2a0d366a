"""The snapshots of a data folder: the newest is opened, one process at a time writes, older ones go."""

from __future__ import annotations

import logging
import os
import secrets
import shutil
from typing import TYPE_CHECKING

from graph.projection.snapshot.errors import SnapshotDamaged
from graph.projection.snapshot.files import read_files, write_files
from graph.store.embedded.errors import EmbeddedUnavailable
from graph.store.embedded.folder import PRIVATE_FOLDER
from graph.store.embedded.locks import FileLock
from graph.store.revision import Revision, parse_revision
from graph.store.snapshots import is_forgotten, snapshot_folder

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from graph.projection.base import Base

_LOG = logging.getLogger(__name__)
_DRAFT = ".writing-"
_TRIES = 3


class Snapshots:
    """The snapshots of one data folder. What goes wrong with them is logged and never stops a reader."""

    def __init__(self, data_dir: Path, record_cache: int) -> None:
        """`record_cache` is for the bases that are opened."""
        self._data_dir = data_dir
        self._folder = snapshot_folder(data_dir)
        self._record_cache = record_cache

    def newest(self, lineage: str, at_most: int, better_than: int = -1) -> Base | None:
        """The newest whole one of the lineage up to a revision (by n), None where there is none.

        One that is damaged is removed, and the log says so.
        """
        for _ in range(_TRIES):
            found = [each for each in self.known() if each.lineage == lineage and better_than < each.n <= at_most]
            for revision in sorted(found, reverse=True):
                base = self._opened(revision)
                if base is not None:
                    return base
            if not found:
                return None
        return None

    def known(self) -> list[Revision]:
        """The revisions of all that are there, whole or not."""
        try:
            names = [each.name for each in self._folder.iterdir() if each.is_dir()]
        except OSError:
            return []
        parted = [each.rpartition("-") for each in names if not each.startswith(".")]
        return [Revision(lineage, int(n)) for lineage, _, n in parted if n.isdecimal()]

    def holds(self, revision: str) -> bool:
        """Whether one of this revision lies there."""
        return (self._folder / revision).is_dir()

    def renewed(self, base: Base, revision: Revision, make: Callable[[], Base]) -> Base | None:
        """What may take the place of a base at a revision; None where another process is making it, or has a newer one.

        One that another process wrote since, or else what `make` gives: written, so that all others go, and mapped; as
        it is where something was erased since or the disk refuses.
        """
        of = parse_revision(base.revision, revision.lineage)
        newest = self.newest(revision.lineage, revision.n, better_than=of.n)
        if newest is not None:
            return newest
        try:
            self._folder.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
            lock = FileLock(self._folder / "lock")
        except (OSError, EmbeddedUnavailable) as error:
            return self._unwritten(make(), error)
        with lock:
            overtaken = any(each.lineage == revision.lineage and each.n > revision.n for each in self.known())
            return None if overtaken or not lock.try_exclusive() else self._made(make, revision)

    def _made(self, make: Callable[[], Base], revision: Revision) -> Base:
        made = make()
        try:
            self._write(made, revision)
        except OSError as error:
            return self._unwritten(made, error)
        return self._opened(revision) or made

    @staticmethod
    def _unwritten(made: Base, error: Exception) -> Base:
        _LOG.warning("快照未能写入 / the snapshot could not be written: %s", error)
        return made

    def _write(self, base: Base, revision: Revision) -> None:
        draft = self._folder / f"{_DRAFT}{os.getpid()}-{secrets.token_hex(4)}"
        draft.mkdir(mode=PRIVATE_FOLDER)
        try:
            write_files(draft, base)
            self._remove(self._path(revision))
            draft.rename(self._path(revision))
        except BaseException:
            self._remove(draft)
            raise
        _sync_folder(self._folder)
        # what is mapped stays readable for those who read it, and its room is free when the last of them lets go
        for each in self._folder.iterdir():
            if each.is_dir() and each != self._path(revision):
                self._remove(each)

    def _opened(self, revision: Revision) -> Base | None:
        path = self._path(revision)
        if is_forgotten(self._data_dir, revision):
            self._remove(path)
            return None
        try:
            return read_files(path, self._record_cache)
        except FileNotFoundError:
            # another process put a newer one in its place; if only a part is missing, it goes
            self._remove(path)
        except (SnapshotDamaged, OSError, ValueError, KeyError, TypeError) as error:
            _LOG.warning(
                "快照 %s 不可用，将重建 / snapshot %s is of no use, building anew: %s", revision, revision, error
            )
            self._remove(path)
        return None

    def _path(self, revision: Revision) -> Path:
        return self._folder / str(revision)

    @staticmethod
    def _remove(path: Path) -> None:
        shutil.rmtree(path, ignore_errors=True)


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
