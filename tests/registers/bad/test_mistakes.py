"""Sixty kinds of mistakes in one workbook: each is told at its cell, all at once, and the graph stays as it is."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import openpyxl

from graph.registers import load, plan, read, write_workbook
from graph.store import Store, open_store
from tests.builders import batch, delete, organization
from tests.command.running import liantu
from tests.registers.bad.generator import PATH, mistakes
from tests.registers.bad.mistakes import DELETED, KNOWN, told
from tests.registers.builders import Graph, book

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from tests.engines.endpoint import Endpoint
    from tests.registers.bad.sheets import Where

_PERSONAL = ("320214199001011237", "139 1234 5678", "13812345678", "501室", "502室", "王奶奶", "张爷爷")


class Known(Graph):
    """The graph that the mistakes are made in, in memory: one organization was deleted."""

    async def standings(self, ids: Iterable[str]) -> Mapping[str, str | None]:
        return {each: None for each in ids if each == DELETED}


def where(document: Mapping[str, Any]) -> list[Where]:
    return [(each["sheet"], each["row"], each["column"], each["code"]) for each in document["problems"]]


def test_the_workbook_is_what_its_generator_writes() -> None:
    assert PATH.read_bytes() == mistakes(), "run python -m tests.registers.bad.generator"


def test_there_are_sixty_kinds_and_more() -> None:
    assert len(set(told())) == len(told()) >= 60
    assert len({code for *_, code in told()}) >= 50


async def test_each_mistake_is_told_at_its_cell_and_nothing_else_is(tmp_path: Path) -> None:
    graph = Known()
    await graph.load(book(tmp_path, KNOWN))
    planned = await plan(read(PATH), graph)
    found = [(each.place.sheet, each.place.row, each.place.column, each.code) for each in planned.problems]
    assert sorted(found, key=str) == sorted(told(), key=str)
    said = str([each.document() for each in planned.problems])
    assert [each for each in _PERSONAL if each in said] == []


def test_the_command_tells_them_marks_them_and_changes_nothing(engine: Endpoint, tmp_path: Path) -> None:
    asyncio.run(_known(engine, tmp_path))
    before = liantu(engine.environment(), "status", "--json").document
    marked = tmp_path / "marked.xlsx"
    ran = liantu(engine.environment(), "load", PATH, "--dry-run", "--json", "--marked", marked)
    assert ran.code == 1
    assert sorted(where(ran.document), key=str) == sorted(told(), key=str)
    assert liantu(engine.environment(), "load", PATH).code == 1
    assert liantu(engine.environment(), "status", "--json").document == before
    _assert_marked(marked)


async def _known(engine: Endpoint, folder: Path) -> None:
    async with open_store(engine.settings()) as store:
        await _lose(store)
        write_workbook(folder / "known.xlsx", KNOWN)
        assert (await load(store, folder / "known.xlsx", who="tester")).applied


async def _lose(store: Store) -> None:
    await store.write(batch(organization(DELETED.removeprefix("org-"))))
    await store.write(batch(delete("Organization", DELETED)))


def _assert_marked(path: Path) -> None:
    copy = openpyxl.load_workbook(path)
    original = openpyxl.load_workbook(PATH)
    assert copy.sheetnames == [*original.sheetnames, "问题清单"]
    for sheet, row, column, _ in told():
        if row is not None and column is not None:
            cell = copy[sheet][f"{column}{row}"]
            assert cell.comment is not None, (sheet, row, column)
            assert cell.value == original[sheet][f"{column}{row}"].value
