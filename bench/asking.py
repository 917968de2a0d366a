"""Asks a side its questions one by one, and bounds how long that takes."""

from __future__ import annotations

import signal
import threading
import time
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from bench.results import Side, Spread

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from types import FrameType

Question = TypeVar("Question")
BUDGET = 60.0
"""Seconds for one side of one measure, after which it is asked no further question."""
LONGEST = 180.0
"""Seconds for one question, after which it is given up, where the side can be interrupted at all."""


class TooSlow(Exception):
    """A question was not answered in time."""


@dataclass(frozen=True)
class Asked(Generic[Question]):
    """What a side answered, and how many milliseconds each answer took, in the order of the questions."""

    name: str
    questions: Sequence[Question]
    answers: list[list[int]]
    taken: list[float]

    def side(self, note: str = "") -> Side:
        """It as a side of a result."""
        fewer = f"{len(self.taken)} of {len(self.questions)} questions" if self.is_cut else ""
        return Side(self.name, "ms", Spread.of(self.taken), "; ".join(filter(None, (fewer, note))))

    @property
    def is_cut(self) -> bool:
        """Whether it was asked fewer questions than there are."""
        return len(self.taken) < len(self.questions)


def ask(
    name: str,
    answer: Callable[[Question], list[int]],
    questions: Sequence[Question],
    budget: float = BUDGET,
    longest: float = LONGEST,
) -> Asked[Question]:
    """Ask the questions in turn until the budget is spent; TooSlow where not one was answered."""
    answers: list[list[int]] = []
    taken: list[float] = []
    ends = time.perf_counter() + budget
    for each in questions:
        began = time.perf_counter()
        if began > ends:
            break
        try:
            with _at_most(longest):
                answers.append(answer(each))
        except TooSlow:
            break
        taken.append(1e3 * (time.perf_counter() - began))
    if not taken:
        message = f"{name} gave no answer within {longest:g} s"
        raise TooSlow(message)
    return Asked(name, questions, answers, taken)


def equal(questions: Sequence[Question], wanted: Sequence[list[int]], peer: Asked[Question]) -> None:
    """Stop where an answer of a peer is not what is wanted."""
    for question, right, theirs in zip(questions, wanted, peer.answers, strict=False):
        assert right == theirs, f"{question}: {right} is right, {peer.name} says {theirs}"


@contextmanager
def _at_most(seconds: float) -> Iterator[None]:
    """Raise TooSlow in what runs longer, as soon as it lets the interpreter in; only in the main thread."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def late(_signal: int, _frame: FrameType | None) -> None:
        raise TooSlow

    before = signal.signal(signal.SIGALRM, late)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
