"""Progress of long work on standard error: a bar for people at a terminal, lines elsewhere."""

from __future__ import annotations

import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn, TimeRemainingColumn

from liantu.command.output import notes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_STAGES = {
    "build": "生成 / building",
    "read": "读取 / reading",
    "plan": "校验 / checking",
    "write": "写入 / writing",
    "judge": "核对 / judging",
    "stage": "暂存（中断则放弃） / staging (dropped if cut off)",
    "apply": "写入（中断后由下次写入的程序续完） / applying (if cut off, the next writer finishes it)",
    "done": "完成 / done",
}

_SOON = 10
"""Seconds after which people want to hear more of a stage."""


@contextmanager
def stages() -> Iterator[Callable[[str, int, int], None]]:
    """A function to be told each stage, how much of it is done and how much there is (0: unknown).

    People at a terminal see a bar and what time is left by the pace so far; elsewhere a line a stage, and one for each
    tenth of a long one.
    """
    console = notes()
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        TimeElapsedColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task("", total=None)
        told = _Told()

        def tell(stage: str, done: int, count: int) -> None:
            words = _STAGES[stage] + (f" ({count})" if count else "")
            if told.is_new(stage):
                # each stage has a pace of its own
                progress.reset(task, total=count or None, description=words)
                lines = [f"... {words}"]
            else:
                lines = told.tenths(done, count)
            progress.update(task, completed=done)
            if not console.is_terminal:
                for line in lines:
                    console.print(line)

        yield tell


class _Told:
    """What was told of the stage so far."""

    def __init__(self) -> None:
        self._stage = ""
        self._began = 0.0
        self._tenth = 0

    def is_new(self, stage: str) -> bool:
        """Whether this stage begins."""
        if stage == self._stage:
            return False
        self._stage, self._began, self._tenth = stage, time.monotonic(), 0
        return True

    def tenths(self, done: int, count: int) -> list[str]:
        """A line when another tenth of a stage of over ten seconds is done."""
        tenth = 10 * done // count if count else 0
        passed = time.monotonic() - self._began
        if tenth <= self._tenth or done >= count or passed < _SOON:
            return []
        self._tenth = tenth
        left = round(passed / done * (count - done))
        return [f"    {done:,}/{count:,}，约剩 {left} 秒 / about {left} s left"]


@contextmanager
def waiting(words: str) -> Iterator[None]:
    """A spinner with these words, for people at a terminal only."""
    console = notes()
    if not console.is_terminal:
        yield
        return
    with console.status(words):
        yield
