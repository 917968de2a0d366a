"""Jars are used only when they are complete, and for the pom that is here."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.engines.missing import EngineMissing
from tests.engines.neo4j_server.jars import VERSION, cache_folder, is_complete, jars, seal

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def sealed(tmp_path: Path) -> Path:
    (tmp_path / "one.jar").write_bytes(b"1")
    (tmp_path / "two.jar").write_bytes(b"22")
    seal(tmp_path)
    return tmp_path


def test_a_sealed_folder_is_complete(sealed: Path) -> None:
    assert is_complete(sealed)


def test_a_lost_jar_is_noticed(sealed: Path) -> None:
    (sealed / "one.jar").unlink()

    assert not is_complete(sealed)


def test_a_jar_cut_short_is_noticed(sealed: Path) -> None:
    (sealed / "two.jar").write_bytes(b"2")

    assert not is_complete(sealed)


def test_jars_of_another_pom_are_not_used(sealed: Path) -> None:
    manifest = json.loads((sealed / "complete.json").read_text())
    (sealed / "complete.json").write_text(json.dumps(manifest | {"pom": "another"}))

    assert not is_complete(sealed)


def test_a_folder_without_a_manifest_is_not_complete(tmp_path: Path) -> None:
    (tmp_path / "one.jar").write_bytes(b"1")

    assert not is_complete(tmp_path)


def test_without_maven_what_is_missing_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(EngineMissing, match="Maven"):
        jars(tmp_path / "jars")


def test_the_cache_is_outside_the_clone_and_moves_with_xdg(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))

    assert cache_folder() == tmp_path / "liantu" / f"neo4j-{VERSION}"
