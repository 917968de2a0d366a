"""`liantu export`: the whole graph as a file that other programs read."""

from __future__ import annotations

import asyncio
import os
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from graph.exchange.node_link import node_link
from graph.projection.freshness import projection_of
from liantu.command.options import AsJson, Out
from liantu.command.output import as_json as json_bytes
from liantu.command.output import print_json
from liantu.command.running import Session, run
from liantu.command.trail import What


class Format(StrEnum):
    """The forms of an export."""

    NODE_LINK = "node-link"


def export(
    form: Annotated[Format, typer.Option("--format", help="格式 / the form")] = Format.NODE_LINK,
    out: Out = None,
    as_json: AsJson = False,
) -> None:
    """导出整张图，含已结束的关系 / the whole graph, ended ties included."""
    assert form is Format.NODE_LINK  # noqa: S101 - the one form there is
    document = run(_node_link, noted=(What.EXPORT, "export"))
    if out is None:
        print_json(document, compact=True)
        return
    _write(out, json_bytes(document, compact=True))
    if as_json:
        print_json({"file": str(out), "nodes": len(document["nodes"]), "links": len(document["links"])})


async def _node_link(session: Session) -> dict[str, Any]:
    projection = await projection_of(session.store)
    return await asyncio.to_thread(node_link, projection, session.as_of, see_names=True, district=True)


def _write(out: Path, content: bytes) -> None:
    """Whole or not at all, and for its owner alone: an export holds names."""
    beside = out.with_name(f".{out.name}.{os.getpid()}")
    with open(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:  # noqa: PTH123 - the mode
        file.write(content)
    beside.replace(out)
