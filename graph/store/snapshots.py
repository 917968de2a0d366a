"""Where snapshots of the graph lie beside the store, and from which revision on they may be kept.

A snapshot holds names of persons. Whoever erases a person's values says here at which revision: what was taken before
it goes at once, and nothing from before it is kept or opened any more, whichever process was writing it.
"""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from graph.store.embedded.folder import PRIVATE_FOLDER
from graph.store.embedded.private_file import write_private

if TYPE_CHECKING:
    from pathlib import Path

    from graph.store.revision import Revision

_FLOOR = "erased"


def snapshot_folder(data_dir: Path) -> Path:
    """The folder of all snapshots."""
    return data_dir / "snapshots"


def forget_before(data_dir: Path, revision: Revision) -> None:
    """Remove every snapshot, and let none from before the revision be kept."""
    folder = snapshot_folder(data_dir)
    folder.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
    # first the word, then the removal: a writer that comes between reads the word after it has written
    write_private(folder / _FLOOR, str(revision))
    for each in folder.iterdir():
        if each.is_dir():
            shutil.rmtree(each, ignore_errors=True)


def is_forgotten(data_dir: Path, revision: Revision) -> bool:
    """Whether a snapshot of the revision may hold what was erased since."""
    try:
        lineage, _, n = (snapshot_folder(data_dir) / _FLOOR).read_text("utf-8").rpartition("-")
    except (FileNotFoundError, NotADirectoryError):
        return False
    return lineage == revision.lineage and n.isdecimal() and revision.n < int(n)
