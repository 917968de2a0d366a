"""`liantu export` in every form and of parts; what cannot be asked is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graph.exchange import FORMS, Format, read_graph
from graph.registers import write_workbook
from tests.command.running import Ran, liantu
from tests.registers.builders import with_rows

if TYPE_CHECKING:
    from pathlib import Path

    from tests.engines.endpoint import Endpoint

_PAIR = {
    "unit": "区住建局",
    "community": "太湖花园第二社区",
    "scheme": "三联三强基",
    "since": "2023-03",
    "until": "至今",
}


@pytest.fixture
def loaded(engine: Endpoint, tmp_path: Path) -> Endpoint:
    write_workbook(tmp_path / "book.xlsx", with_rows({"pairings": [_PAIR]}))
    assert liantu(engine.environment(), "load", tmp_path / "book.xlsx").code == 0
    return engine


def ask(engine: Endpoint, *arguments: str | Path) -> Ran:
    return liantu(engine.environment(), "export", *arguments)


def test_every_form_is_a_file_that_reads_back_and_text_may_go_to_standard_output(
    loaded: Endpoint, tmp_path: Path
) -> None:
    whole = ask(loaded).document
    for name, form in FORMS.items():
        out = tmp_path / f"graph{form.ending}"
        told = ask(loaded, "--format", name, "--out", out, "--json").document
        records = read_graph(out)
        counts = (told["nodes"], told["links"])
        assert counts == (len(records.entities), len(records.ties)) == (len(whole["nodes"]), len(whole["links"]))
        assert out.stat().st_mode & 0o777 == 0o600
    assert ask(loaded, "--format", "gexf").out == (tmp_path / "graph.gexf").read_bytes()


def test_a_part_is_asked_for_by_name_and_day(loaded: Endpoint) -> None:
    around = ask(loaded, "--from", "区住建局", "--depth", "1").document
    assert {each["name"] for each in around["nodes"]} >= {"区住房和城乡建设局", "太湖花园第二社区"}
    assert [each["type"] for each in around["links"] if each["type"] == "PAIRED_WITH"] == ["PAIRED_WITH"]
    before = ask(loaded, "--from", "区住建局", "--as-of", "2020-01-01").document
    assert "PAIRED_WITH" not in [each["type"] for each in before["links"]]
    assert len(ask(loaded, "--area", "春雷社区").document["nodes"]) < len(ask(loaded).document["nodes"])


def test_what_cannot_be_asked_is_said(loaded: Endpoint, tmp_path: Path) -> None:
    assert ask(loaded, "--format", Format.CSV).code == 2
    assert ask(loaded, "--format", "dot").code == 2
    for wrong in (("--depth", "2"), ("--area", "春雷社区", "--from", "区住建局")):
        told = ask(loaded, *wrong, "--out", tmp_path / "graph.json", "--json")
        assert (told.code, told.document["code"]) == (1, "invalid_selection")
    assert ask(loaded, "--area", "区住建局").code == 1
    assert not (tmp_path / "graph.json").exists()
