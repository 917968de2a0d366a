"""`liantu keys`: who may use the API."""

from __future__ import annotations

from typing import Annotated

import typer

from graph.search import meant
from graph.store.keys import Key, Role, add_key, list_keys, revoke_key
from liantu.command.options import AsJson
from liantu.command.output import answers, print_json, say, table
from liantu.command.running import Session, run
from liantu.command.trail import What

app = typer.Typer(help="API 密钥 / keys of the API", rich_markup_mode=None)
_Name = Annotated[str, typer.Argument(metavar="NAME", help="密钥名称 / the key's name")]


@app.command(name="add")
def add(
    name: _Name,
    role: Annotated[Role, typer.Option("--role", help="角色 / the role: viewer < coordinator < editor < admin")],
    district: Annotated[bool, typer.Option("--district", help="区级权限 / the right of the district")] = False,
    area: Annotated[
        str | None, typer.Option("--area", help="只限该街道或社区（名称或编号）/ limited to this area: name or id")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """新建密钥，只显示这一次 / make a key; it is shown this once."""

    async def work(session: Session) -> tuple[Key, str]:
        scope = await _area(session, area) if area else None
        return await add_key(session.store, name, role, district=district, area=scope)

    key, secret = run(work, noted=(What.WRITE, "keys add"))
    if as_json:
        print_json({**key.document(), "key": secret})
        return
    say("请立即保存，之后无法再次查看：", "keep it now, it cannot be shown again:")
    answers().print(secret)


@app.command(name="list")
def listed(as_json: AsJson = False) -> None:
    """列出密钥（不含密钥本身）/ every key, without its secret."""

    async def work(session: Session) -> list[Key]:
        return await list_keys(session.store)

    keys = run(work)
    if as_json:
        print_json([each.document() for each in keys])
        return
    columns = ("名称 / name", "角色 / role", "区级 / district", "范围 / area", "创建 / created", "停用 / revoked")
    rows = [
        (each.name, each.role.value, "✓" if each.district else "", each.area, each.created_at, each.revoked_at)
        for each in keys
    ]
    answers().print(table("密钥 / keys", columns, rows))


@app.command(name="revoke")
def revoke(name: _Name, as_json: AsJson = False) -> None:
    """停用密钥（一秒内生效）/ end a key, within a second."""

    async def work(session: Session) -> None:
        await revoke_key(session.store, name)

    run(work, noted=(What.WRITE, "keys revoke"))
    if as_json:
        print_json({"name": name, "revoked": True})
    else:
        answers().print(f"已停用 / revoked: {name}")


async def _area(session: Session, written: str) -> str:
    reader = await session.reader()
    return (await meant(session.store, reader.projection, reader.index, written, labels=("Area",))).id
