"""What the two READMEs tell is there: commands, routes, settings, files; and both tell the same."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from api.application import create_app
from graph.settings import Settings
from liantu.documents.command_page import commands

_ROOT = Path(__file__).parents[2]
_READMES = ("README.md", "README.zh-CN.md")


def _text(name: str) -> str:
    return (_ROOT / name).read_text("utf-8")


@pytest.mark.parametrize("name", _READMES)
def test_the_first_50_lines_hold_sentence_picture_commands_and_map(name: str) -> None:
    head = "\n".join(_text(name).splitlines()[:50])

    assert "```mermaid" in head
    assert "$ make run" in head
    assert "$ make test" in head
    folders = re.findall(r"^\| `([\w/]+)/` \|", head, re.MULTILINE)
    assert [each for each in folders if not (_ROOT / each).is_dir()] == []
    assert len(folders) >= 7


@pytest.mark.parametrize("name", _READMES)
def test_every_command_route_setting_and_file_that_it_names_is_there(name: str) -> None:
    text = _text(name)
    known = {each.split()[0] for each in commands()}
    routes = set(create_app(Settings()).openapi()["paths"])
    settings = {f"LIANTU_{each.upper()}" for each in Settings.model_fields}

    assert set(re.findall(r"(?:bin/|`)liantu ([a-z]+)", text)) - known == set()
    asked = {f"/api/v1{each}" for each in re.findall(r"\$api(/[a-z/-]+)", text)}
    assert len(asked) > 8
    assert asked - routes == set()
    assert set(re.findall(r"LIANTU_[A-Z_]+", text)) - settings == set()
    assert [each for each in re.findall(r"\]\(([^)#]+)\)", text) if not (_ROOT / each).exists()] == []


def test_both_languages_show_the_same_lines_to_copy() -> None:
    blocks = [re.findall(r"```sh\n(.*?)```", _text(name), re.DOTALL) for name in _READMES]

    assert blocks[0] == blocks[1]
    assert len(blocks[0]) >= 3
