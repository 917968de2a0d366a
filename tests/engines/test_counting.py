"""The summary counts per engine; a skip is loud here and a failure in CI. Tried on runs of their own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.engines import REQUIRE_ALL

_ROOT = Path(__file__).parents[2]
_SUITE = """
import pytest

@pytest.mark.parametrize("engine", ["embedded", "neo4j"])
def test_on_each(engine):
    if engine == "neo4j":
        pytest.skip("there is no Maven")

def test_on_none():
    pass

@pytest.mark.xfail(reason="the engines differ")
def test_differs():
    raise AssertionError
"""


def _run(folder: Path, *, require_all: bool) -> subprocess.CompletedProcess[str]:
    (folder / "test_suite.py").write_text(_SUITE)
    (folder / "pytest.ini").write_text(f"[pytest]\npythonpath = {_ROOT}\naddopts = -p no:cacheprovider -p no:asyncio\n")
    environment = {name: value for name, value in os.environ.items() if name != REQUIRE_ALL}
    if require_all:
        environment[REQUIRE_ALL] = "1"
    command = [sys.executable, "-m", "pytest", "-p", "tests.engines.counting", "test_suite.py"]
    environment["PYTHONPATH"] = str(_ROOT)
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def test_the_summary_counts_per_engine_and_says_what_was_not_run(tmp_path: Path) -> None:
    run = _run(tmp_path, require_all=False)

    assert run.returncode == pytest.ExitCode.OK, run.stdout + run.stderr
    assert "embedded: 1 passed" in run.stdout
    assert "neo4j: 1 NOT RUN" in run.stdout
    assert "no engine: 1 passed, 1 differ" in run.stdout
    assert "1 tests were NOT RUN: Skipped: there is no Maven" in run.stdout


def test_where_everything_is_required_a_skip_is_a_failure_and_an_expected_difference_is_not(tmp_path: Path) -> None:
    run = _run(tmp_path, require_all=True)

    assert run.returncode == pytest.ExitCode.TESTS_FAILED, run.stdout + run.stderr
    assert "neo4j: 1 FAILED" in run.stdout
    assert "no engine: 1 passed, 1 differ" in run.stdout
