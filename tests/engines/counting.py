"""Counts the outcomes per engine and says at the end what could not be run here, and why."""

from __future__ import annotations

import os
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from tests.engines import ENGINES, REQUIRE_ALL

if TYPE_CHECKING:
    from collections.abc import Generator

    from _pytest.terminal import TerminalReporter

NO_ENGINE = "no engine"
FEWEST_PER_ENGINE = 60
_WORDS = {"passed": "passed", "failed": "FAILED", "error": "ERRORS", "skipped": "NOT RUN", "xfailed": "differ"}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Note at each test on which engine it runs."""
    for item in items:
        item.user_properties.append(("engine", _engine_of(item)))


def _engine_of(item: pytest.Item) -> str:
    # by value, not by fixture name: a test may have a parameter of its own over the engines
    params = item.callspec.params.values() if isinstance(item, pytest.Function) and hasattr(item, "callspec") else ()
    return next((each for each in ENGINES if each in params), NO_ENGINE)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Turn a skip into a failure where everything is required."""
    report = yield
    if os.environ.get(REQUIRE_ALL) and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped, and {REQUIRE_ALL} is set: {_reason(report)}"
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """The same for a file that skips itself while it is collected."""
    report = yield
    if os.environ.get(REQUIRE_ALL) and report.skipped:
        report.outcome = "failed"
        report.longrepr = f"skipped, and {REQUIRE_ALL} is set: {_reason(report)}"
    return report


def _reason(report: pytest.TestReport | pytest.CollectReport) -> str:
    return str(report.longrepr[2]) if isinstance(report.longrepr, tuple) else str(report.longrepr)


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """A whole run in which an engine had hardly a test is no success where everything is required."""
    whole = session.config.args_source is pytest.Config.ArgsSource.TESTPATHS
    reporter: TerminalReporter | None = session.config.pluginmanager.get_plugin("terminalreporter")
    judged = os.environ.get(REQUIRE_ALL) and whole and exitstatus == pytest.ExitCode.OK
    # of several processes only the one that hears of all tests reports
    if reporter is None or not judged:
        return
    counts, _ = _tally(reporter)
    if any(counts[engine].total() < FEWEST_PER_ENGINE for engine in ENGINES):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: TerminalReporter) -> None:
    """The count per engine, and the reasons of what was not run."""
    counts, reasons = _tally(terminalreporter)
    terminalreporter.section("tests per engine")
    for engine in (*ENGINES, NO_ENGINE):
        parts = [f"{n} {_WORDS[outcome]}" for outcome, n in counts[engine].items()] or ["0 passed"]
        terminalreporter.line(f"{engine}: {', '.join(parts)}")
    for reason, n in reasons.items():
        terminalreporter.line(f"!!! {n} tests were NOT RUN: {reason}", red=True, bold=True)


def _tally(terminalreporter: TerminalReporter) -> tuple[dict[str, Counter[str]], Counter[str]]:
    counts: dict[str, Counter[str]] = {engine: Counter() for engine in (*ENGINES, NO_ENGINE)}
    reasons: Counter[str] = Counter()
    for outcome in _WORDS:
        for report in terminalreporter.stats.get(outcome, []):
            engine = dict(getattr(report, "user_properties", [])).get("engine", NO_ENGINE)
            counts[str(engine)][outcome] += 1
            if outcome == "skipped":
                reasons[_reason(report)] += 1
    return counts, reasons
