"""The generated pages of docs/ are current, and leave out no setting, command, code, entity or tie."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from graph.errors import LiantuError
from graph.model.catalog import ENTITIES, TIES
from graph.settings import Settings
from liantu.command.failures import CODES
from liantu.documents import pages, stale
from liantu.documents.command_page import commands

if TYPE_CHECKING:
    from collections.abc import Iterator

_DOCS = Path(__file__).parents[2] / "docs"


def _written(page: str) -> str:
    return (_DOCS / page).read_text("utf-8")


def test_every_generated_page_is_current() -> None:
    assert stale(_DOCS) == []


def test_a_page_that_was_edited_or_lost_is_seen(tmp_path: Path) -> None:
    for name, text in pages().items():
        (tmp_path / name).write_text(text, "utf-8")
    (tmp_path / "model.md").write_text("edited", "utf-8")
    (tmp_path / "command.md").unlink()

    assert stale(tmp_path) == ["model.md", "command.md"]


def test_every_setting_is_documented() -> None:
    page = _written("settings.md")

    assert [name for name in Settings.model_fields if f"`LIANTU_{name.upper()}`" not in page] == []
    assert [name for name, field in Settings.model_fields.items() if not field.description] == []


def test_every_command_and_option_is_documented_in_both_languages() -> None:
    page = _written("command.md")
    texts = {name: each.help for name, each in commands().items()}
    texts |= {f"{name} {each.name}": each.help for name, made in commands().items() for each in made.params}

    assert [name for name in commands() if f"## liantu {name}\n" not in page] == []
    assert [name for name, text in texts.items() if not _in_both_languages(text)] == []


def _in_both_languages(text: str) -> bool:
    return re.search(r"[\u4e00-\u9fff].*/ .*[a-z]", text) is not None


def _errors(of: type[LiantuError] = LiantuError) -> Iterator[type[LiantuError]]:
    for each in of.__subclasses__():
        yield each
        yield from _errors(each)


def test_every_code_of_an_error_is_documented() -> None:
    from api.problems.table import KINDS, kind_of  # noqa: PLC0415 - after the errors were imported by the others

    page = _written("problems.md")
    codes = {kind_of(each("", "")).code for each in _errors()} | {each.code for each in KINDS.values()} | set(CODES)

    assert [code for code in sorted(codes) if f"`{code}`" not in page] == []


def test_every_entity_tie_and_field_is_documented() -> None:
    page = _written("model.md")
    fields = [each.fields for each in ENTITIES.values()] + [each.fields for each in TIES.values()]
    names = [*ENTITIES, *TIES, *(name for each in fields for name in each)]

    assert [name for name in names if f"`{name}`" not in page] == []


def test_check_says_which_pages_are_not_current() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "liantu.documents", "--check"], capture_output=True, text=True, check=False
    )

    assert (done.returncode, done.stderr) == (0, "")
