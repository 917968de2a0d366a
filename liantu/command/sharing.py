"""`liantu sharing`: who can lend what is needed, and through whom to ask."""

from __future__ import annotations

import asyncio
from typing import Annotated

import typer

from graph.paths import sharing as search
from graph.paths import sharing_document
from graph.paths.answers import SharingAnswer
from graph.paths.asking import Terms, Wish, sharing_query
from graph.paths.profiles import DEFAULT
from liantu.command.options import AsJson, AsOf, Avoid, Diverse, Forbid, K, MaxCost, MaxHops, Profile, Ties
from liantu.command.output import print_json
from liantu.command.running import Session, run
from liantu.command.telling import tell_sharing
from liantu.command.trail import What


def sharing(  # noqa: PLR0913 - an option a parameter
    *,
    start: Annotated[str, typer.Option("--from", help="社区或组织（名称或编号）/ who asks: a name or an id")],
    category: Annotated[str, typer.Option("--category", help="资源类别：代码、大类或常用词 / a code, group or word")],
    k: K = 5,
    alternatives: Annotated[
        int, typer.Option("--alternatives", "-m", min=0, max=10, help="每家另给几条路径 / further paths for each")
    ] = 2,
    profile: Profile = DEFAULT,
    as_of: AsOf = None,
    ties: Ties = None,
    forbid: Forbid = None,
    avoid: Avoid = None,
    max_hops: MaxHops = None,
    max_cost: MaxCost = None,
    diverse: Diverse = False,
    capacity: Annotated[
        int | None, typer.Option("--capacity", min=1, help="单项资源至少多大 / at least this much in one resource")
    ] = None,
    weekday: Annotated[
        str | None, typer.Option("--weekday", help="星期几：1—7、周六、sat / the weekday, with the two times")
    ] = None,
    time_from: Annotated[str | None, typer.Option("--time-from", help="开始时间 14:00 / when it begins")] = None,
    time_to: Annotated[str | None, typer.Option("--time-to", help="结束时间 16:30 / when it ends")] = None,
    audience: Annotated[str | None, typer.Option("--audience", help="服务对象 / for whom, in words")] = None,
    as_json: AsJson = False,
) -> None:
    """向谁借、通过谁借 / who can lend it, and through whom to ask."""

    async def ask(session: Session) -> SharingAnswer:
        reader = await session.reader()
        terms = Terms(
            as_of=session.as_of, profile=profile, ties=tuple(ties or ()), forbidden=tuple(forbid or ()),
            avoid=tuple(avoid or ()), max_hops=max_hops, max_cost=max_cost,
            diverse=diverse,
        )  # fmt: skip
        wish = Wish(
            category=category, capacity=capacity, weekday=weekday, time_from=time_from, time_to=time_to,
            audience=audience,
        )  # fmt: skip
        query = await sharing_query(reader, terms, wish, start=start, k=k, alternatives=alternatives)
        return await asyncio.to_thread(search, reader.projection, query)

    answer = run(ask, as_of, noted=(What.NAMES, "sharing"))
    if as_json:
        print_json(sharing_document(answer))
    else:
        tell_sharing(answer)
