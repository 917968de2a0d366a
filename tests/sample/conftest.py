"""The sample is built, written and planned once a session."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from data.xinwu import build
from graph.registers import GraphInMemory, Plan, plan, read, write_workbook
from tests.sample.district import District, district_of

if TYPE_CHECKING:
    from pathlib import Path

    from data.xinwu.sheets import Rows


@pytest.fixture(scope="session")
def rows() -> Rows:
    """The rows of every register."""
    return build()


@pytest.fixture(scope="session")
def workbook(rows: Rows, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The workbook that `liantu sample xinwu` writes."""
    path = tmp_path_factory.mktemp("sample") / "xinwu.xlsx"
    write_workbook(path, rows)
    return path


@pytest.fixture(scope="session")
def planned(workbook: Path) -> Plan:
    """What a load of the workbook into an empty graph would do."""
    return asyncio.run(plan(read(workbook), GraphInMemory()))


@pytest.fixture(scope="session")
def district(planned: Plan) -> District:
    """The sample as records."""
    return district_of(planned)
