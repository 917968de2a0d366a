"""`liantu load --review`: asks a person at the terminal whom doubtful names mean, and keeps what they decide."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

import typer

from graph.store.judgements import Judgement, Verdict, judge
from liantu.command.output import notes
from liantu.command.trail import who

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from graph.registers import Problem
    from graph.store import Store

    Candidate = Mapping[str, Any]

Asked: TypeAlias = tuple[Any, ...]
"""What tells one question from another: the written name, its kind and place, and the label that it may mean."""
_DECIDABLE = frozenset(("near_name", "unknown_reference", "ambiguous_reference"))
_CHOICES = {"d": Verdict.DIFFERENT, "u": Verdict.UNSURE}


class StopReview(Exception):
    """The person has had enough: what was decided so far is kept."""


async def review(store: Store, problems: Iterable[Problem], passed: set[Asked]) -> bool:
    """Ask about each name once; whether new questions may have come of it.

    Nothing is kept of a name that is skipped. `passed`: the names that were asked about before, to which those of
    this time are added.
    """
    kept = False
    try:
        for problem in _questions(problems, passed):
            decided = _ask(problem)
            if decided:
                await judge(store, *decided)
                kept = True
    except StopReview:
        return False
    return kept


def _questions(problems: Iterable[Problem], passed: set[Asked]) -> Iterator[Problem]:
    for each in problems:
        # a name of a person is never judged: only an id or the body tells who it is
        if each.code not in _DECIDABLE or not each.candidates or each.candidates[0]["label"] == "Person":
            continue
        key = (*each.candidates[0]["asked"].values(), each.candidates[0]["label"])
        if key not in passed:
            passed.add(key)
            yield each


def _ask(problem: Problem) -> list[Judgement]:
    """What the person decides about one name: the same as one, or different from all, or unsure."""
    console, candidates = notes(), problem.candidates
    place = problem.place
    console.print(f"\n{place.sheet or place.file} {place.column or ''}{place.row or ''}  {problem.message.zh}")
    console.print(problem.message.en, style="dim")
    for number, each in enumerate(candidates, 1):
        score = f"  {each['score']:.2f}" if "score" in each else ""
        console.print(f"  {number}. {each['name']}  ({each['id']}){score}  {_why(each)}")
    answer = _answer(len(candidates))
    if answer == "s":
        return []
    why = typer.prompt("理由，可空 / why, may be empty", default="", show_default=False, err=True)
    if answer in _CHOICES:
        return [_judgement(each, _CHOICES[answer], why) for each in candidates]
    return [_judgement(candidates[int(answer) - 1], Verdict.SAME, why)]


def _answer(count: int) -> str:
    numbers = "1" if count == 1 else f"1–{count}"
    words = f"{numbers} 相同/same, d 不同/different, u 不确定/unsure, s 跳过/skip, q 结束/quit"
    while True:
        answer = str(typer.prompt(words, err=True)).strip().lower()
        if answer == "q":
            raise StopReview
        if answer in ("d", "u", "s") or (answer.isdecimal() and 1 <= int(answer) <= count):
            return answer


def _why(candidate: Candidate) -> str:
    return "；".join(each["zh"] for each in candidate.get("why", ()))


def _judgement(candidate: Candidate, verdict: Verdict, why: str) -> Judgement:
    asked = candidate["asked"]
    return Judgement(
        candidate["label"], asked["kind"], asked["written"], asked["place"], candidate["id"], verdict, who(), why
    )
