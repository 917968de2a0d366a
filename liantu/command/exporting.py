"""`liantu export`: the graph or a part of it as a file that other programs read, or that `liantu load` takes back."""

from __future__ import annotations

import asyncio
import io
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graph.exchange import FORMS, Format, Part, Selection, part_of, write_graph
from graph.exchange.selection import MAX_DEPTH
from graph.projection.freshness import projection_of
from graph.search import meant
from graph.search.live import index_of
from liantu.command.files import write_whole
from liantu.command.options import AsJson, AsOf, InLanguage, Language, Out
from liantu.command.output import answers, notes, print_bytes, print_json
from liantu.command.running import Session, run
from liantu.command.trail import What

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.exchange.workbook import Exported

_NOTED = (What.EXPORT, "export")
_BINARY = (Format.WORKBOOK, Format.CSV)
_NAMED = "（名称或编号）"


def export(  # noqa: PLR0913 - an option a parameter
    *,
    form: Annotated[Format, typer.Option("--format", help="格式 / the form")] = Format.NODE_LINK,
    area: Annotated[
        str | None,
        typer.Option("--area", help=f"只导出该区域{_NAMED}/ an area and what belongs to it: a name or an id"),
    ] = None,
    alliance: Annotated[
        str | None, typer.Option("--alliance", help=f"只导出该联盟及成员{_NAMED}/ an alliance and its members")
    ] = None,
    start: Annotated[
        str | None, typer.Option("--from", help=f"只导出其周围{_NAMED}/ what is around it: a name or an id")
    ] = None,
    depth: Annotated[
        int | None,
        typer.Option("--depth", min=0, max=MAX_DEPTH, help="周围几层，默认 1 / steps around it, by default 1"),
    ] = None,
    as_of: AsOf = None,
    out: Out = None,
    language: InLanguage = Language.ZH,
    as_json: AsJson = False,
) -> None:
    """导出整张图（含已结束的关系）或其一部分 / the whole graph, ended ties included, or a part of it."""
    if form in _BINARY and out is None:
        raise typer.BadParameter(f"{form} 须用 --out 写入文件 / {form} needs --out FILE", param_hint="--out")
    day = as_of.date() if as_of else None
    asked = Selection(area=area, alliance=alliance, start=start, depth=depth, as_of=day)
    if form is Format.WORKBOOK and out is not None:
        _workbook(asked, out, language, as_json=as_json)
    else:
        _document(asked, form, out, as_json=as_json)


def _document(asked: Selection, form: Format, out: Path | None, *, as_json: bool) -> None:
    part = run(lambda session: _part(session, asked), noted=_NOTED)
    pieces = FORMS[form].write(part)
    if out is None:
        print_bytes(pieces)
        return
    write_whole(out, pieces)
    if as_json:
        print_json({"file": str(out), "nodes": len(part.entity_ids), "links": len(part.tie_ids)})


async def _part(session: Session, asked: Selection) -> Part:
    projection = await projection_of(session.store)

    async def id_of(written: str, labels: Sequence[str]) -> str:
        # a selection names one thing at most, and the whole graph none: then no name is looked up
        index = await asyncio.to_thread(index_of, projection)
        return (await meant(session.store, projection, index, written, labels=labels, see_names=True)).id

    return await asyncio.to_thread(part_of, projection, await asked.resolved(id_of), session.as_of)


def _workbook(asked: Selection, out: Path, language: Language, *, as_json: bool) -> None:
    content, exported = run(lambda session: _written(session, asked, language), noted=_NOTED)
    write_whole(out, content)
    if as_json:
        left_out = [each.document() for each in exported.left_out]
        print_json({"file": str(out), "rows": exported.rows, "left_out": left_out})
        return
    for each in exported.left_out:
        where = f"{each.place.sheet} {each.place.column}{each.place.row}"
        notes().print(f"{where}  {each.message.zh}\n{where}  {each.message.en}")
    answers().print(f"{out}: {sum(exported.rows.values())} 行 / rows")


async def _written(session: Session, asked: Selection, language: Language) -> tuple[bytes, Exported]:
    part = await _part(session, asked)
    content = io.BytesIO()
    exported = await asyncio.to_thread(write_graph, content, part.projection, language, part=part)
    return content.getvalue(), exported
