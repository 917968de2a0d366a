"""A snapshot gives back what was written, is checked before it is used, and is private."""

from __future__ import annotations

import random
import stat
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.projection import Projection
from graph.projection.snapshot import Snapshots
from graph.projection.snapshot.header import model_digest
from graph.store.embedded.locks import FileLock
from graph.store.revision import Revision
from graph.store.snapshots import forget_before, snapshot_folder
from tests.projection.histories import history
from tests.projection.seen import contents, rank_order, seen

if TYPE_CHECKING:
    from pathlib import Path

    from graph.projection.base import Base

LINEAGE = "5eed"


def write(folder: Path, base: Base, n: int = 1, kept: int = 100) -> Base | None:
    """What takes the place of a base after it was written as a snapshot of revision n."""
    older = history(1, 1, 0).project(f"{LINEAGE}-{n - 1}").base
    return Snapshots(folder, kept).renewed(older, Revision(LINEAGE, n), lambda: base)


def written(folder: Path, n: int = 1, seed: int = 7) -> Projection:
    """A projection of which a snapshot was written."""
    projection = history(seed, 12, 40).project(f"{LINEAGE}-{n}")
    assert write(folder, projection.base, n) not in (None, projection.base)
    return projection


def parts(folder: Path) -> list[Path]:
    """The files of the snapshots."""
    return sorted(each for each in snapshot_folder(folder).rglob("*") if each.is_file() and each.name != "lock")


@settings(max_examples=25)
@given(st.integers(0, 1 << 40), st.integers(0, 14), st.integers(0, 40), st.sampled_from((1, 5, 1000)))
def test_what_is_opened_is_what_was_written(
    tmp_path_factory: pytest.TempPathFactory, seed: int, nodes: int, ties: int, kept: int
) -> None:
    changing = history(seed, nodes, ties)
    projection = changing.project(f"{LINEAGE}-1")
    base = write(tmp_path_factory.mktemp("data"), projection.base, kept=kept)
    assert base is not None
    opened = Projection(f"{LINEAGE}-1", base)
    assert contents(opened) == contents(projection)
    assert (seen(opened), rank_order(opened)) == (seen(projection), rank_order(projection))
    later = changing.write(6)
    assert contents(opened.apply("later", *later)) == contents(projection.apply("later", *later))


def test_aliases_are_kept(tmp_path: Path) -> None:
    graph = history(1, 3, 3).graph
    entity = next(iter(graph.entities))
    projection = Projection.build(f"{LINEAGE}-1", graph.entities.values(), (), {"org-old": entity})
    base = write(tmp_path, projection.base)
    assert base is not None
    assert Projection(f"{LINEAGE}-1", base).resolve("org-old") == entity


@pytest.mark.parametrize("seed", range(12))
def test_a_snapshot_that_was_cut_or_changed_is_found_out_and_removed(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, seed: int
) -> None:
    written(tmp_path)
    draw = random.Random(seed)
    path = draw.choice(parts(tmp_path))
    whole = bytearray(path.read_bytes())
    at = draw.randrange(len(whole))
    if seed % 2:
        whole[at] ^= 1 << draw.randrange(8)
    path.write_bytes(whole if seed % 2 else whole[:at])
    assert Snapshots(tmp_path, 100).newest(LINEAGE, 1) is None
    assert "building anew" in caplog.text
    assert parts(tmp_path) == []


def test_a_snapshot_of_another_model_is_of_no_use(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written(tmp_path)
    monkeypatch.setattr("graph.projection.snapshot.header.model_digest", lambda: f"not {model_digest()}")
    assert Snapshots(tmp_path, 100).newest(LINEAGE, 1) is None


def test_files_and_folders_are_their_owners_alone(tmp_path: Path) -> None:
    written(tmp_path)
    assert {stat.S_IMODE(each.stat().st_mode) for each in parts(tmp_path)} == {0o600}
    folders = [snapshot_folder(tmp_path), *(each.parent for each in parts(tmp_path))]
    assert {stat.S_IMODE(each.stat().st_mode) for each in folders} == {0o700}


def test_the_newest_one_up_to_a_revision_is_opened_and_others_go(tmp_path: Path) -> None:
    written(tmp_path, 3)
    snapshots = Snapshots(tmp_path, 100)
    assert snapshots.newest(LINEAGE, 2) is None
    assert snapshots.newest("e15e", 9) is None
    assert snapshots.newest(LINEAGE, 9, better_than=3) is None
    written(tmp_path, 5)
    assert snapshots.known() == [Revision(LINEAGE, 5)]


def test_who_has_an_older_one_open_goes_on_reading_it(tmp_path: Path) -> None:
    first = written(tmp_path, 1)
    base = Snapshots(tmp_path, 5).newest(LINEAGE, 1)
    assert base is not None
    written(tmp_path, 2, seed=8)
    assert contents(Projection(f"{LINEAGE}-1", base)) == contents(first)


def test_one_process_writes_at_a_time(tmp_path: Path) -> None:
    projection = written(tmp_path)
    with FileLock(snapshot_folder(tmp_path) / "lock") as lock:
        assert lock.try_exclusive()
        again = history(8, 3, 3).project(f"{LINEAGE}-2").base
        assert Snapshots(tmp_path, 100).renewed(projection.base, Revision(LINEAGE, 2), lambda: again) is None


def test_a_disk_that_refuses_is_told_to_the_log_alone(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    base = history(1, 3, 3).project().base
    snapshot_folder(tmp_path).write_text("no folder")
    assert write(tmp_path, base) is base
    assert "could not be written" in caplog.text


def test_what_was_taken_before_an_erasure_is_neither_kept_nor_opened(tmp_path: Path) -> None:
    projection = written(tmp_path, 4)
    forget_before(tmp_path, Revision(LINEAGE, 5))
    snapshots = Snapshots(tmp_path, 100)
    assert snapshots.known() == []
    assert write(tmp_path, projection.base, 4) is projection.base
    assert snapshots.known() == []
    assert write(tmp_path, projection.base, 5) is not projection.base


def test_what_another_process_wrote_is_opened_instead_of_made_anew(tmp_path: Path) -> None:
    old, new = history(7, 3, 3).project(f"{LINEAGE}-1").base, written(tmp_path, 2)
    base = Snapshots(tmp_path, 100).renewed(old, Revision(LINEAGE, 3), lambda: old)
    assert base is not None
    assert contents(Projection(base.revision, base)) == contents(new)
