"""Clients of one folder share one store process, and it stays exactly as long as one of them does."""

from __future__ import annotations

import os
import signal
import stat
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from graph.store.embedded import embedded_store
from graph.store.embedded.folder import DataFolder
from tests.store.embedded.visits import LINGER, run, server_lives, within

if TYPE_CHECKING:
    from tests.store.embedded.visits import Begin


def test_two_clients_join_one_process(visit: Begin) -> None:
    first = visit().endpoint()
    assert visit().endpoint() == first
    assert run(first, "RETURN 1") == [1]


def test_two_starters_at_once_make_one_process(visit: Begin) -> None:
    visits = [visit() for _ in range(3)]
    assert len({each.endpoint() for each in visits}) == 1


async def test_two_clients_in_one_process_hold_it_independently(data_dir: Path) -> None:
    async with embedded_store(data_dir, heap="256m", linger=LINGER) as outer:
        async with embedded_store(data_dir) as inner:
            assert inner == outer
        assert not within(LINGER * 2, lambda: not server_lives(data_dir))


def test_the_store_stops_when_nobody_has_held_it_for_its_linger(visit: Begin, data_dir: Path) -> None:
    client = visit()
    client.endpoint()
    client.leave()
    assert server_lives(data_dir)
    assert within(LINGER + 5, lambda: not server_lives(data_dir))
    assert not DataFolder(data_dir).ready.exists()


async def test_the_linger_can_be_set_for_those_who_name_none(data_dir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIANTU_EMBEDDED_LINGER", "0.5")
    async with embedded_store(data_dir, heap="256m"):
        pass
    assert within(5, lambda: not server_lives(data_dir))


def test_a_killed_client_needs_no_clean_up(visit: Begin, data_dir: Path) -> None:
    client = visit()
    client.endpoint()
    client.kill()
    assert within(LINGER + 5, lambda: not server_lives(data_dir))


def test_a_client_that_ends_leaves_the_store_to_the_other(visit: Begin, data_dir: Path) -> None:
    first, second = visit(), visit()
    endpoint = first.endpoint()
    second.endpoint()
    first.kill()
    assert not within(LINGER * 2, lambda: not server_lives(data_dir))
    assert run(endpoint, "RETURN 1") == [1]


def test_one_who_arrives_while_it_stops_gets_its_successor(visit: Begin, data_dir: Path) -> None:
    client = visit()
    first = client.endpoint()
    run(first, "CREATE (:Probe {id: 1})")
    client.leave()
    assert within(LINGER + 5, lambda: not DataFolder(data_dir).ready.exists())
    second = visit().endpoint()
    assert second.pid != first.pid
    assert second.password == first.password
    assert run(second, "MATCH (n:Probe) RETURN n.id") == [1]


def test_sigterm_stops_it_cleanly_and_the_next_client_starts_another(visit: Begin, data_dir: Path) -> None:
    first = visit().endpoint()
    os.kill(first.pid, signal.SIGTERM)
    assert within(10, lambda: not server_lives(data_dir))
    assert not DataFolder(data_dir).ready.exists()
    assert not list(DataFolder(data_dir).engine.glob("databases/*/database.lck"))
    assert visit().endpoint().pid != first.pid


def test_no_terminal_of_a_client_reaches_it(visit: Begin) -> None:
    pid = visit().endpoint().pid
    assert os.getsid(pid) == pid != os.getsid(0)


def test_everything_in_the_folder_is_for_its_owner_alone(visit: Begin, data_dir: Path) -> None:
    visit().endpoint()
    assert stat.S_IMODE(data_dir.stat().st_mode) == 0o700
    folder = DataFolder(data_dir)
    for file in (folder.ready, folder.password, folder.log, folder.clients_lock, folder.server_lock):
        assert stat.S_IMODE(file.stat().st_mode) == 0o600


@pytest.mark.skipif(sys.platform != "linux", reason="the system's table of sockets is read from /proc")
def test_it_listens_on_loopback_only(visit: Begin) -> None:
    pid = visit().endpoint().pid
    addresses = _listening_addresses(pid)
    assert len(addresses) == 2  # Bolt and HTTP
    assert set(addresses) <= {"0100007F", "0000000000000000FFFF00000100007F"}


def _listening_addresses(pid: int) -> list[str]:
    process = Path(f"/proc/{pid}")
    sockets = {str(fd.readlink()) for fd in (process / "fd").iterdir() if fd.is_symlink()}
    lines = [line for table in ("tcp", "tcp6") for line in (process / "net" / table).read_text().splitlines()]
    rows = [line.split() for line in lines if not line.lstrip().startswith("sl")]
    return [row[1].split(":")[0] for row in rows if row[3] == "0A" and f"socket:[{row[9]}]" in sockets]
