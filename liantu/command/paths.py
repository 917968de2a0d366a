"""`liantu paths`: how two nodes are connected."""

from __future__ import annotations

import asyncio
from typing import Annotated

import typer

from graph.paths import paths as search
from graph.paths import paths_document
from graph.paths.answers import PathsAnswer
from graph.paths.asking import Terms, paths_query
from graph.paths.profiles import DEFAULT
from liantu.command.options import AsJson, AsOf, Avoid, Diverse, Forbid, K, MaxCost, MaxHops, Profile, Ties
from liantu.command.output import print_json
from liantu.command.running import Session, run
from liantu.command.telling import tell_paths
from liantu.command.trail import What


def paths(  # noqa: PLR0913 - an option a parameter
    *,
    start: Annotated[str, typer.Option("--from", help="从谁（名称或编号）/ from whom: a name or an id")],
    end: Annotated[str, typer.Option("--to", help="到谁（名称或编号）/ to whom: a name or an id")],
    k: K = 3,
    profile: Profile = DEFAULT,
    as_of: AsOf = None,
    ties: Ties = None,
    forbid: Forbid = None,
    avoid: Avoid = None,
    max_hops: MaxHops = None,
    max_cost: MaxCost = None,
    diverse: Diverse = False,
    as_json: AsJson = False,
) -> None:
    """两个组织、社区、人员或阵地之间的路径 / the best paths between exactly these two."""

    async def ask(session: Session) -> PathsAnswer:
        reader = await session.reader()
        terms = Terms(
            as_of=session.as_of, profile=profile, ties=tuple(ties or ()), forbidden=tuple(forbid or ()),
            avoid=tuple(avoid or ()), max_hops=max_hops, max_cost=max_cost,
            diverse=diverse,
        )  # fmt: skip
        query = await paths_query(reader, terms, start=start, end=end, k=k)
        return await asyncio.to_thread(search, reader.projection, query)

    answer = run(ask, as_of, noted=(What.NAMES, "paths"))
    if as_json:
        print_json(paths_document(answer))
    else:
        tell_paths(answer)
