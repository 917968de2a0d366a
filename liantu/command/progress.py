"""Progress of long work on standard error: a bar for people at a terminal, lines elsewhere."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from liantu.command.output import notes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_STAGES = {
    "build": "生成 / building",
    "read": "读取 / reading",
    "plan": "校验 / checking",
    "write": "写入 / writing",
    "done": "完成 / done",
}


@contextmanager
def stages(*before: str) -> Iterator[Callable[[str, int], None]]:
    """A function to be told each stage and its count, as `graph.registers.load` tells; `before` are stages before."""
    console = notes()
    steps = [*before, "read", "plan", "write", "done"]
    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task("", total=len(steps) - 1)

        def tell(stage: str, count: int) -> None:
            words = _STAGES[stage] + (f" ({count})" if count else "")
            progress.update(task, completed=steps.index(stage), description=words)
            if not console.is_terminal:
                console.print(f"... {words}")

        yield tell


@contextmanager
def waiting(words: str) -> Iterator[None]:
    """A spinner with these words, for people at a terminal only."""
    console = notes()
    if not console.is_terminal:
        yield
        return
    with console.status(words):
        yield
