"""Decision records are short, numbered once, and name what enforces them; that exists."""

from __future__ import annotations

import re

import pytest

from tests.architecture.sources import ROOT

_RECORDS = sorted((ROOT / "docs" / "decisions").glob("*.md"))


@pytest.mark.parametrize("name", [path.name for path in _RECORDS])
def test_a_decision_is_at_most_50_lines_and_names_what_enforces_it(name: str) -> None:
    text = (ROOT / "docs" / "decisions" / name).read_text(encoding="utf-8")
    enforced = re.search(r"^## Enforced by\n(.*?)(?=^##|\Z)", text, re.MULTILINE | re.DOTALL)

    assert re.fullmatch(r"\d{4}-[a-z0-9-]+\.md", name)
    assert len(text.splitlines()) <= 50
    assert enforced
    for path in re.findall(r"tests/[\w/]+(?:\.py)?", enforced[1]):
        assert (ROOT / path).exists(), path


def test_decisions_are_numbered_once() -> None:
    numbers = [path.name[:4] for path in _RECORDS]

    assert sorted(set(numbers)) == numbers
