"""`liantu figures`: the figures of the district's report, counted over the graph."""

from __future__ import annotations

from dataclasses import asdict

from graph.analysis.figures import Figure
from graph.analysis.figures import figures as counted
from liantu.command.options import AsJson, AsOf
from liantu.command.output import answers, print_json, table
from liantu.command.running import Session, run


def figures(as_of: AsOf = None, as_json: AsJson = False) -> None:
    """按图核对报告中的数字 / count the report's figures over the graph and say whether each holds."""
    found = run(_count, as_of)
    if as_json:
        print_json([asdict(each) for each in found])
        return
    rows = [
        (each.phrase, each.expected, each.precision.value, each.found, "✓" if each.holds else "✗") for each in found
    ]
    columns = ("报告 / phrase", "应为 / expected", "", "实数 / found", "相符 / holds")
    answers().print(table("数字 / figures", columns, rows))


async def _count(session: Session) -> list[Figure]:
    return await counted(session.store, session.as_of)
