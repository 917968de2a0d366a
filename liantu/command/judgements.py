"""`liantu judgements`: what was decided about names in registers."""

from __future__ import annotations

from typing import Annotated

import typer

from graph.store.judgements import Judgement
from graph.store.judgements import judgements as kept
from graph.store.judgements import revoke as take_back
from liantu.command.options import AsJson
from liantu.command.output import answers, print_json, table
from liantu.command.running import Session, run
from liantu.command.trail import What

app = typer.Typer(help="同名判断 / what was decided about names in registers", rich_markup_mode=None)


@app.command(name="list")
def listed(as_json: AsJson = False) -> None:
    """列出已作的判断 / every judgement: who decided what about which name."""

    async def work(session: Session) -> list[Judgement]:
        return await kept(session.store)

    found = run(work)
    if as_json:
        print_json([each.document() for each in found])
        return
    columns = (
        "编号 / id",
        "名称 / written",
        "区域 / place",
        "对象 / entity",
        "判断 / verdict",
        "谁 / who",
        "时间 / at",
        "原因 / why",
    )
    rows = [
        (each.id, each.written, each.place, each.entity, each.verdict.value, each.who, each.at, each.why)
        for each in found
    ]
    answers().print(table("判断 / judgements", columns, rows))


@app.command(name="revoke")
def revoke(
    judgement: Annotated[str, typer.Argument(metavar="ID", help="判断的编号 / the judgement's id")],
    as_json: AsJson = False,
) -> None:
    """收回判断，下次再问 / take a judgement back: the question may be asked again."""

    async def work(session: Session) -> None:
        await take_back(session.store, judgement)

    run(work, noted=(What.WRITE, "judgements revoke"))
    if as_json:
        print_json({"id": judgement, "revoked": True})
    else:
        answers().print(f"已收回 / revoked: {judgement}")
