"""How commands end: exit codes, messages in two languages, problem documents, never a traceback."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING

import pytest

from tests.command.running import liantu

if TYPE_CHECKING:
    from pathlib import Path

_NOBODY = {"LIANTU_GRAPH_URL": "bolt://127.0.0.1:1"}


@pytest.mark.parametrize(
    "arguments",
    [("sharing",), ("load", "no-such-file.xlsx"), ("unknown",), ("figures", "--as-of", "yesterday"), ("status", "--x")],
)
def test_a_wrong_use_is_2_and_names_what_is_wrong(arguments: tuple[str, ...]) -> None:
    told, problem = liantu(_NOBODY, *arguments), liantu(_NOBODY, *arguments, "--json")

    assert (told.code, told.out, problem.code, problem.err) == (2, b"", 2, "")
    assert told.err.startswith("错误：")
    assert len(told.err.splitlines()) == 2
    assert problem.document["code"] == "usage"


def test_a_setting_that_is_not_valid_is_2_and_named() -> None:
    told = liantu({"LIANTU_PORT": "http"}, "status", "--json")

    assert (told.code, told.document["code"]) == (2, "invalid_setting")
    assert "LIANTU_PORT" in told.document["detail"]


def test_a_store_that_is_not_there_is_3_without_the_drivers_chatter() -> None:
    told, problem = liantu(_NOBODY, "status"), liantu(_NOBODY, "status", "--json")

    assert (told.code, told.out, problem.code, problem.err) == (3, b"", 3, "")
    assert len(told.err.splitlines()) == 2
    assert problem.document["code"] == "store_unavailable"


def test_a_data_folder_that_cannot_be_used_is_3(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")

    assert liantu({"LIANTU_DATA_DIR": str(tmp_path / "file")}, "status", "--json").code == 3


def test_a_port_that_is_taken_is_refused_before_anything_is_loaded(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        settings = {"LIANTU_DATA_DIR": str(tmp_path / "data"), "LIANTU_PORT": str(taken.getsockname()[1])}
        told = liantu(settings, "serve", "--sample", "xinwu")

    assert told.code == 1
    assert "LIANTU_PORT" in told.err
    assert not (tmp_path / "data").exists()


def test_help_and_version_need_no_store() -> None:
    assert "sharing" in liantu(_NOBODY).text
    assert liantu(_NOBODY, "--version").text.startswith("liantu ")


def test_a_new_data_folder_is_an_empty_store(tmp_path: Path) -> None:
    settings = {"LIANTU_DATA_DIR": str(tmp_path / "data")}
    exported = liantu(settings, "export")

    assert (exported.code, exported.document) == (0, {"nodes": [], "links": []})


def test_a_sample_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    told = liantu({}, "sample", "xinwu", tmp_path / "nowhere" / "x.xlsx", "--json")

    assert told.code == 1
    assert told.document["code"] in {"file", "refused"}
