"""What is told of long work where no bar can be drawn: a line a stage, and more of one that takes long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from liantu.command import progress

if TYPE_CHECKING:
    import pytest


def _lines(capsys: pytest.CaptureFixture[str]) -> list[str]:
    with progress.stages() as tell:
        tell("read", 0, 0)
        for done in range(0, 101, 5):
            tell("apply", done, 100)
        tell("done", 100, 100)
    return capsys.readouterr().err.splitlines()


def test_each_stage_is_told_once_with_how_much_there_is(capsys: pytest.CaptureFixture[str]) -> None:
    lines = _lines(capsys)
    assert len(lines) == 3
    assert "reading" in lines[0]
    assert "(100)" in lines[1]


def test_a_long_one_is_told_by_tenths_with_what_is_left(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(progress, "_SOON", 0)
    lines = [line for line in _lines(capsys) if "left" in line]
    assert [line.split("，")[0].strip() for line in lines] == [f"{done}/100" for done in range(10, 100, 10)]
