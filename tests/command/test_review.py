"""`liantu load --review`: what a person answers at its prompts is kept, and not asked again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graph.registers import write_workbook
from tests.command.running import Ran, liantu
from tests.registers.builders import with_rows

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.engines.endpoint import Endpoint

_WRITTEN = "永信生务医药有限公司"
_KNOWN = with_rows(
    {"units": [{"id": "org-yx", "name": "永信生物医药有限公司", "kind": "企业", "community": "春雷社区"}]}
)
_NEAR = {"units": [{"name": _WRITTEN, "kind": "企业", "community": "春雷社区"}]}
_SHORT = {"pairings": [{"unit": "区住建局", "community": "太二社区", "since": "2023"}]}


@pytest.fixture
def ask(engine: Endpoint, tmp_path: Path) -> Callable[..., Ran]:
    """The command over a store that knows the district; its workbooks are beside."""
    for name, rows in (("known", _KNOWN), ("near", _NEAR), ("short", _SHORT), ("both", _NEAR | _SHORT)):
        write_workbook(tmp_path / f"{name}.xlsx", rows)

    def run(*words: str, typed: str = "") -> Ran:
        arguments = [tmp_path / each if each.endswith(".xlsx") else each for each in words]
        return liantu(engine.environment(), *arguments, typed=typed)

    assert run("load", "known.xlsx").code == 0
    return run


def test_the_same_as_one_is_kept_with_its_reason_and_never_asked_again(ask: Callable[..., Ran]) -> None:
    refused = ask("load", "near.xlsx", "--json")
    assert (refused.code, [each["code"] for each in refused.document["problems"]]) == (1, ["near_name"])
    (candidate,) = refused.document["problems"][0]["candidates"]
    assert (candidate["id"], 0.9 < candidate["score"] < 0.95, candidate["why"][0]["zh"]) == (
        "org-yx", True, "字号同音，可能是两个：务／物",
    )  # fmt: skip
    reviewed = ask("load", "near.xlsx", "--review", typed="9\n1\n打电话问过\n")
    assert (reviewed.code, reviewed.err.count(f"“{_WRITTEN}”")) == (0, 1)
    assert "1 相同/same, d 不同/different" in reviewed.err
    again = ask("load", "near.xlsx", "--json").document
    assert (again["problems"], again["applied"], again["changes"]["unchanged"]) == ([], False, 2)
    (kept,) = ask("judgements", "list", "--json").document
    assert (kept["written"], kept["entity"], kept["verdict"], kept["why"]) == (_WRITTEN, "org-yx", "same", "打电话问过")
    assert (kept["who"].partition(":")[0], kept["at"][:2]) == ("command", "20")


@pytest.mark.parametrize(("answer", "verdict"), [("d", "different"), ("u", "unsure")])
def test_another_one_or_nobody_knows_makes_a_new_one(answer: str, verdict: str, ask: Callable[..., Ran]) -> None:
    reviewed = ask("load", "near.xlsx", "--review", "--json", typed=f"{answer}\n\n")
    assert (reviewed.code, reviewed.document["changes"]["new"]) == (0, 2)
    (kept,) = ask("judgements", "list", "--json").document
    assert (kept["verdict"], kept["why"]) == (verdict, "")


@pytest.mark.parametrize("typed", ["s\n", "q\n"])
def test_what_is_skipped_stays_a_question(typed: str, ask: Callable[..., Ran]) -> None:
    reviewed = ask("load", "near.xlsx", "--review", "--json", typed=typed)
    assert (reviewed.code, [each["code"] for each in reviewed.document["problems"]]) == (1, ["near_name"])
    assert ask("judgements", "list", "--json").document == []


def test_who_stops_keeps_what_was_decided_and_is_asked_nothing_more(ask: Callable[..., Ran]) -> None:
    reviewed = ask("load", "both.xlsx", "--review", "--json", typed="1\n\nq\n")
    assert (reviewed.code, [each["code"] for each in reviewed.document["problems"]]) == (1, ["unknown_reference"])
    assert [each["entity"] for each in ask("judgements", "list", "--json").document] == ["org-yx"]
    skipped = ask("load", "short.xlsx", "--review", "--json", typed="s\n")
    assert (skipped.code, skipped.err.count("太二社区 (Area)")) == (1, 1)
    done = ask("load", "both.xlsx", "--review", "--json", typed="1\n\n")
    assert (done.code, done.document["changes"]["new"]) == (0, 1)


def test_a_closed_input_ends_the_command_without_a_word_of_failure(ask: Callable[..., Ran]) -> None:
    ended = ask("load", "near.xlsx", "--review")
    assert ended.code == 1
    assert "已取消，未写入" in ended.err
    assert "please report" not in ended.err


def test_a_near_name_is_taken_from_a_likeness_on(ask: Callable[..., Ran]) -> None:
    near = ask("load", "near.xlsx", "--accept-near", "0.93", "--json")
    assert (near.code, [each["code"] for each in near.document["problems"]]) == (0, ["near_name_taken"])
    assert (near.document["applied"], near.document["changes"]["unchanged"]) == (False, 2)
    far = ask("load", "near.xlsx", "--accept-near", "0.94", "--json")
    assert (far.code, [each["code"] for each in far.document["problems"]]) == (1, ["near_name"])
