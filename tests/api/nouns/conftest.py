"""The district with an estate, its three sides, a second alliance, sites, needs, and ties that ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest_asyncio

from tests.builders import batch, entity, organization, party, tie

if TYPE_CHECKING:
    import httpx

    from tests.api.conftest import Door

MORE = (
    entity("Area", "puyuan", kind="estate", name="璞园"),
    entity("Area", "east", kind="estate", name="东园"),
    entity("Area", "g3", kind="grid", name="第三网格"),
    party("py", "branch", name="璞园党支部", scope="estate"),
    organization("owners", kind="owners_committee", name="璞园业委会"),
    organization("project", kind="property_project", name="璞园项目部"),
    party("jia-branch", "branch", name="甲科技有限公司党支部", scope="unit"),
    entity("Alliance", "micro", kind="micro", name="空间合伙人", level="community"),
    entity("Site", "centre", kind="service_centre", name="太二党群服务中心", kinds=("service_centre", "red_shared")),
    entity("Need", "park", category="venue.parking", name="夜间停车", state="open"),
    entity("Person", "qian", name="钱学林", office_phone="0510-80000009"),
    entity("Person", "wu", name="吴天"),
    tie("WITHIN", "area-puyuan", "area-th2"), tie("WITHIN", "area-g3", "area-th2"),
    tie("SERVES", "org-py", "area-puyuan"), tie("SERVES", "org-owners", "area-puyuan"),
    tie("SERVES", "org-project", "area-puyuan"),
    tie("FORMED_IN", "org-jia-branch", "org-jia"),
    tie("MEMBER_OF", "org-jia-branch", "all-micro", role="lead"),
    tie("MEMBER_OF", "org-zjj", "all-micro", since="2019", until="2021"),
    tie("PAIRED_WITH", "org-jia", "area-th2", since="2018", until="2020", scheme="旧机制"),
    tie("LOCATED_IN", "site-centre", "area-th2"), tie("RUNS", "org-th2dw", "site-centre"),
    tie("RAISED", "area-th2", "need-park"),
    tie("HOLDS_POST", "per-qian", "org-py", 1, post="支部委员", standing="main", since="2023-06"),
    tie("HOLDS_POST", "per-qian", "org-owners", 2, post="业委会副主任", standing="concurrent", since="2023-06"),
    tie("HOLDS_POST", "per-wu", "org-py", 1, post="支部委员", since=None, until=None),
    tie("HOLDS_POST", "per-wu", "org-project", 2, post="项目副经理"),
)  # fmt: skip


@pytest_asyncio.fixture(loop_scope="session")
async def asker(demo: Door) -> httpx.AsyncClient:
    """A client who sees everything, over the richer district."""
    outcome = await demo.store.write(batch(*MORE))
    assert outcome.refused == ()
    return await demo.client()


@pytest_asyncio.fixture(loop_scope="session")
async def guarded(door: Door) -> Door:
    """The same behind keys."""
    outcome = await door.store.write(batch(*MORE))
    assert outcome.refused == ()
    return door
