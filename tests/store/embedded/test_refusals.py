"""What the embedded store refuses, and that its reasons can be read, in Chinese first."""

from __future__ import annotations

import asyncio
import os
import platform
import subprocess
import time
from typing import TYPE_CHECKING

import pytest

from graph.store.embedded import EmbeddedUnavailable, embedded_store
from graph.store.embedded.errors import ExitStatus
from graph.store.embedded.folder import DataFolder
from graph.store.embedded.launch import failure_of
from graph.store.embedded.locks import FileLock
from graph.store.embedded.ready_file import ReadyStore, write_ready
from graph.store.errors import StoreRefused
from tests.store.embedded.visits import python, within

if TYPE_CHECKING:
    from pathlib import Path

_SERVE_IN_DEVELOPMENT = """
import os, sys
from pathlib import Path
from graph.store.embedded import server
serve = server.serve
server.serve = lambda folder, **options: serve(folder, mode="development", **options)
os._exit(server.main([sys.argv[1], "--heap", "256m"]))
"""
# an engine in development mode behind an announcement that says production
_LIE = """
import os, sys
from pathlib import Path
from graph.store.embedded import engine, server
engine.Engine.production_mode = lambda self: "production"
os._exit(server.serve(Path(sys.argv[1]), heap="256m", linger=1, mode="development"))
"""

_SERVE_WITHOUT_JAVA = """
import os, sys
sys.modules["arcadedb_embedded"] = None
from graph.store.embedded import server
os._exit(server.main([sys.argv[1]]))
"""


def test_a_wheel_that_does_not_load_has_its_own_status_and_no_traceback(data_dir: Path) -> None:
    process = python("-c", _SERVE_WITHOUT_JAVA, str(data_dir), stderr=subprocess.PIPE)
    _, said = process.communicate(timeout=60)
    assert process.returncode == ExitStatus.NO_ENGINE
    assert "Traceback" not in said
    assert "Java engine" in said


def test_the_store_process_refuses_to_serve_in_another_mode(data_dir: Path) -> None:
    process = python("-c", _SERVE_IN_DEVELOPMENT, str(data_dir))
    process.communicate(timeout=60)
    assert process.returncode == ExitStatus.WRONG_MODE
    assert not DataFolder(data_dir).ready.exists()


async def test_a_client_refuses_a_store_that_announces_another_mode(data_dir: Path) -> None:
    with _pretended_store(data_dir, mode="development"):
        with pytest.raises(StoreRefused) as caught:
            await _join(data_dir)
        assert "生产模式" in caught.value.zh


async def test_a_client_refuses_an_engine_that_only_claims_production(data_dir: Path) -> None:
    process = python("-c", _LIE, str(data_dir))
    try:
        assert await asyncio.to_thread(within, 30, DataFolder(data_dir).ready.exists)
        with pytest.raises(StoreRefused):
            await _join(data_dir)
    finally:
        await asyncio.to_thread(process.communicate, None, 30)


async def test_a_folder_in_use_on_another_machine_is_refused_by_its_name(data_dir: Path) -> None:
    with _pretended_store(data_dir, machine="elsewhere"):
        with pytest.raises(EmbeddedUnavailable) as caught:
            await _join(data_dir)
        assert "elsewhere" in caught.value.zh


async def test_a_store_that_never_answers_is_given_up_in_time(data_dir: Path) -> None:
    with _pretended_store(data_dir):
        began = time.monotonic()
        with pytest.raises(EmbeddedUnavailable):
            await _join(data_dir, start_timeout=1.5)
        assert time.monotonic() - began < 6


async def test_waiting_for_a_stopping_store_ends_in_time_and_leaves_the_loop_free(data_dir: Path) -> None:
    folder = DataFolder(data_dir)
    folder.prepare()
    with FileLock(folder.clients_lock) as stopping:
        assert stopping.try_exclusive()
        joining = asyncio.create_task(_join(data_dir, start_timeout=1))
        lateness = await _longest_pause_of_the_loop(0.8)
        with pytest.raises(EmbeddedUnavailable):
            await joining
        assert lateness < 0.5


async def test_a_start_that_fails_carries_the_last_lines_of_the_log(data_dir: Path) -> None:
    with pytest.raises(EmbeddedUnavailable) as caught:
        await _join(data_dir, heap="nonsense")
    assert caught.value.details["last_lines"]
    assert any("nonsense" in line for line in caught.value.details["last_lines"])
    assert "启动失败" in caught.value.zh or "无法加载" in caught.value.zh
    assert "Traceback" not in str(caught.value)


async def test_a_folder_that_cannot_be_used_is_a_clear_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(EmbeddedUnavailable) as caught:
        await _join(tmp_path / "file" / "data")
    assert str(tmp_path) in caught.value.zh
    assert "LIANTU_DATA_DIR" in caught.value.en


@pytest.mark.parametrize(
    ("status", "kind", "word"),
    [
        (ExitStatus.WRONG_MODE, StoreRefused, "production"),
        (ExitStatus.NO_ENGINE, EmbeddedUnavailable, "Java"),
        (ExitStatus.FAILED, EmbeddedUnavailable, "it broke"),
        (-9, EmbeddedUnavailable, "it broke"),
    ],
)
def test_each_way_to_end_before_it_is_ready_has_its_message(
    tmp_path: Path, status: int, kind: type[Exception], word: str
) -> None:
    log = tmp_path / "server.log"
    log.write_text("older\nthen it broke\n", encoding="utf-8")
    error = failure_of(status, log, len("older\n"))
    assert isinstance(error, kind)
    assert word in error.en
    assert error.details["last_lines"] == ["then it broke"]


async def _join(data_dir: Path, *, heap: str = "256m", start_timeout: float = 30) -> None:
    async with embedded_store(data_dir, heap=heap, start_timeout=start_timeout, linger=1):
        pass


def _pretended_store(data_dir: Path, *, mode: str = "production", machine: str | None = None) -> FileLock:
    """A folder whose lock is held and whose announced port (the discard service's) nobody answers."""
    folder = DataFolder(data_dir)
    folder.prepare()
    held = FileLock(folder.server_lock)
    assert held.try_exclusive()
    here = machine or platform.node()
    write_ready(folder.ready, ReadyStore(9, "root", "secret", "liantu", os.getpid(), mode, here))
    return held


async def _longest_pause_of_the_loop(seconds: float) -> float:
    longest, end = 0.0, time.monotonic() + seconds
    while time.monotonic() < end:
        before = time.monotonic()
        await asyncio.sleep(0.01)
        longest = max(longest, time.monotonic() - before)
    return longest
