"""A load that is killed in the middle leaves nothing behind, and the next command works."""

from __future__ import annotations

import subprocess
import time
from typing import TYPE_CHECKING

import pytest

from tests.command.running import LIANTU, environment, liantu

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from tests.engines.endpoint import Endpoint


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("sample") / "xinwu.xlsx"
    assert liantu({}, "sample", "xinwu", file).code == 0
    return file


def _killed(variables: Mapping[str, str], file: Path, stage: str, after: float) -> None:
    """Load until the stage is told, wait, and kill."""
    process = subprocess.Popen(
        [LIANTU, "load", str(file)], env=environment({**variables, "PYTHONUNBUFFERED": "1"}), stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL, text=True,
    )  # fmt: skip
    assert process.stderr is not None
    with process.stderr as told:
        assert any(stage in line for line in told), "the load ended before"
        time.sleep(after)
        process.kill()
    process.wait(30)


def test_a_load_killed_while_it_writes_is_not_in_the_graph(engine: Endpoint, sample: Path) -> None:
    variables = engine.environment()
    _killed(variables, sample, "writing", after=1.0)

    status = liantu(variables, "status", "--json")
    assert status.code == 0
    assert status.document["revision"].endswith("-0")
    assert (status.document["entities"], status.document["ties"]) == ({}, {})
    assert liantu(variables, "keys", "add", "next", "--role", "viewer").code == 0
