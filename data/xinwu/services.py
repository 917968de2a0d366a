"""What is offered besides venues: services by those whose work they are, volunteer teams, goods, red shuttles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from data.xinwu.resource_rows import ResourceRows
from data.xinwu.words import chance, spread, table

if TYPE_CHECKING:
    from data.xinwu.bodies import Community, GridBody, Unit
    from data.xinwu.sheets import Sheets

RED_SHUTTLES = 100
_SHUTTLE_UNITS = 24


@dataclass(frozen=True, slots=True)
class Offer:
    """A resource that a project may use."""

    provider: str
    name: str


def write_services(
    sheets: Sheets, units: list[Unit], communities: list[Community], grids: list[GridBody]
) -> list[Offer]:
    """Services, teams, goods and shuttles; what projects may use."""
    rng = chance("services")
    rows = ResourceRows(sheets, rng)
    made: list[Offer] = []
    for unit in units:
        for service in table("offers")["services"]:
            if any(word in unit.name for word in service["by"]):
                made.append(Offer(unit.name, f"{unit.name}{service['name']}"))
                rows.offer(
                    made[-1].provider, made[-1].name, service["category"], unit="场", quantity=rng.randrange(2, 20)
                )
    for community in communities:
        if rng.random() < 0.6:
            rows.offer(
                community.party,
                f"{community.name}党员突击队",
                "志愿队伍",
                unit="支",
                quantity=1,
                capacity=rng.randrange(10, 40),
            )
        if rng.random() < 0.4:
            rows.offer(
                community.committee, f"{community.name}音响与桌椅", "设备", unit="套", quantity=rng.randrange(1, 6)
            )
    for grid in rng.sample(grids, 60):
        rows.offer(grid.team, f"{grid.grid}便民服务", "为老服务", unit="次", quantity=rng.randrange(4, 30))
    _shuttles(rows, [unit for unit in units if unit.name.endswith("有限公司")])
    return made


def _shuttles(rows: ResourceRows, companies: list[Unit]) -> None:
    """A hundred red shuttles of companies and of the bus company."""
    rng = rows.rng
    providers = ["新吴公共交通公司", *(unit.name for unit in rng.sample(companies, _SHUTTLE_UNITS - 1))]
    for provider, count in zip(providers, spread(rng, RED_SHUTTLES, _SHUTTLE_UNITS, 1, 9), strict=True):
        rows.offer(provider, f"{provider}红色班车", "车辆", unit="辆", quantity=count)
