"""`liantu export`: the whole graph as a file that other programs read, or that `liantu load` takes back."""

from __future__ import annotations

import asyncio
import io
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from graph.exchange import node_link, write_graph
from graph.projection.freshness import projection_of
from liantu.command.files import write_whole
from liantu.command.options import AsJson, InLanguage, Language, Out
from liantu.command.output import answers, notes, print_json
from liantu.command.output import as_json as json_bytes
from liantu.command.running import Session, run
from liantu.command.trail import What

if TYPE_CHECKING:
    from graph.exchange.workbook import Exported


class Format(StrEnum):
    """The forms of an export."""

    NODE_LINK = "node-link"
    WORKBOOK = "workbook"


_NOTED = (What.EXPORT, "export")


def export(
    form: Annotated[Format, typer.Option("--format", help="格式 / the form")] = Format.NODE_LINK,
    out: Out = None,
    language: InLanguage = Language.ZH,
    as_json: AsJson = False,
) -> None:
    """导出整张图，含已结束的关系 / the whole graph, ended ties included."""
    if form is Format.WORKBOOK:
        if out is None:
            raise typer.BadParameter("工作簿须用 --out 写入文件 / a workbook needs --out FILE", param_hint="--out")
        _workbook(out, language, as_json=as_json)
    else:
        _node_link(out, as_json=as_json)


def _node_link(out: Path | None, *, as_json: bool) -> None:
    document = run(_document, noted=_NOTED)
    if out is None:
        print_json(document, compact=True)
        return
    write_whole(out, json_bytes(document, compact=True))
    if as_json:
        print_json({"file": str(out), "nodes": len(document["nodes"]), "links": len(document["links"])})


async def _document(session: Session) -> dict[str, Any]:
    projection = await projection_of(session.store)
    return await asyncio.to_thread(node_link, projection, session.as_of, see_names=True, district=True)


def _workbook(out: Path, language: Language, *, as_json: bool) -> None:
    content, exported = run(lambda session: _written(session, language), noted=_NOTED)
    write_whole(out, content)
    if as_json:
        left_out = [each.document() for each in exported.left_out]
        print_json({"file": str(out), "rows": exported.rows, "left_out": left_out})
        return
    for each in exported.left_out:
        where = f"{each.place.sheet} {each.place.column}{each.place.row}"
        notes().print(f"{where}  {each.message.zh}\n{where}  {each.message.en}")
    answers().print(f"{out}: {sum(exported.rows.values())} 行 / rows")


async def _written(session: Session, language: Language) -> tuple[bytes, Exported]:
    projection = await projection_of(session.store)
    content = io.BytesIO()
    exported = await asyncio.to_thread(write_graph, content, projection, language)
    return content.getvalue(), exported
