"""The network around an entity, for drawing and for other tools."""

from __future__ import annotations

import asyncio
from typing import Annotated

from fastapi import APIRouter, Query

from api.answers.network import network_document
from api.dependencies import AsOf, ReadingDep
from api.documents import Document
from api.networks import NetworkParameters
from api.schemas.network import CytoscapeNetwork, NodeLinkNetwork
from graph.analysis.network import network
from graph.model.dates import day_of

router = APIRouter(tags=["network"])


@router.get(
    "/network", response_model=NodeLinkNetwork | CytoscapeNetwork, summary="组织网络 The network around an entity"
)
async def get_network(asked: Annotated[NetworkParameters, Query()], reading: ReadingDep, as_of: AsOf) -> Document:
    """Those within `depth` steps of the centre along ties of the day, and every such tie among them.

    With `ended` along ties of all times. With `inside`, of an area: what belongs to it, and what is tied to that.
    Bounded by `limit`, the nearest kept; `cut` says how many were left out and how to get them, null if none was.
    """
    centre = await reading.meant(asked.centre)
    query = asked.query(centre.id, day_of(as_of))
    found = await asyncio.to_thread(network, reading.projection, centre, query)
    return Document(network_document(reading.projection, found, asked, centre.id, as_of))
