"""Areas: the district, its subdistricts, communities, villages and parks as they are; grids and estates as drawn."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from data.xinwu.words import chance, divisions, ordinal, spread, table

if TYPE_CHECKING:
    import random

    from data.xinwu.sheets import Sheets

GRIDS = 626
BUILDING_HEADS = 2473
GROUP_HEADS = 2615
WORKERS = 731
_KINDS = {"community": "社区", "village": "村", "park": "园区"}


@dataclass(frozen=True, slots=True)
class Grid:
    """A grid of a community or village."""

    name: str
    n: int


@dataclass(frozen=True, slots=True)
class Place:
    """A community, village or park."""

    name: str
    kind: str
    code: str
    full_name: str
    street: str
    point: tuple[float, float]
    grids: tuple[Grid, ...] = field(default=())

    @property
    def governed(self) -> bool:
        """Whether it has a Party organization and a committee: parks have not."""
        return self.kind != "park"


def near(rng: random.Random, point: tuple[float, float], reach: float) -> tuple[float, float]:
    """A point not farther than `reach` degrees along either axis."""
    return round(point[0] + rng.uniform(-reach, reach), 6), round(point[1] + rng.uniform(-reach, reach), 6)


def streets() -> list[str]:
    """The six subdistricts, in official order."""
    return list(dict.fromkeys(row["street_name"] for row in divisions() if row["street_name"].endswith("街道")))


def draw_places() -> tuple[Place, ...]:
    """Every division with its point and its grids."""
    rng = chance("places")
    rows = divisions()
    counts = iter(spread(rng, GRIDS, sum(row["kind"] != "park" for row in rows), 3, 8))
    return tuple(_place(rng, row, 0 if row["kind"] == "park" else next(counts)) for row in rows)


def _place(rng: random.Random, row: dict[str, str], grids: int) -> Place:
    lon, lat, reach = table("article")["centres"][row["street_name"]]
    name = area_name(row["name"])
    made = tuple(Grid(f"{name}{ordinal(n)}网格", n) for n in range(1, grids + 1))
    return Place(name, row["kind"], row["code"], row["name"], row["street_name"], near(rng, (lon, lat), reach), made)


def area_name(full_name: str) -> str:
    """新光社区 of 新光社区居民委员会, 永新村 of 永新村民委员会."""
    return full_name.removesuffix("居民委员会").removesuffix("民委员会")


def write_areas(sheets: Sheets, places: tuple[Place, ...]) -> None:
    """The rows of areas: district, subdistricts and parks beside them, then every division."""
    article = table("article")
    rng = chance("areas")
    sheets.add(
        "areas", name=article["district"], kind="区", code=article["district_code"], longitude=120.41, latitude=31.52
    )
    for name, code in dict.fromkeys((row["street_name"], row["street_code"]) for row in divisions()):
        lon, lat, _ = article["centres"][name]
        kind = "街道" if name.endswith("街道") else "园区"
        sheets.add("areas", name=name, kind=kind, code=code, parent=article["district"], longitude=lon, latitude=lat)
    for place in places:
        households = rng.randrange(900, 4200) if place.governed else None
        sheets.add(
            "areas", name=place.name, kind=_KINDS[place.kind], code=place.code, parent=place.street,
            households=households,
            population=households and int(households * 2.6), longitude=place.point[0], latitude=place.point[1],
        )  # fmt: skip


def write_grids(sheets: Sheets, places: tuple[Place, ...]) -> None:
    """The rows of grids, with the counts of the people who work in them."""
    rng = chance("grids")
    workers = iter(spread(rng, WORKERS, GRIDS, 1, 3))
    heads = iter(spread(rng, BUILDING_HEADS, GRIDS, 1, 9))
    groups = iter(spread(rng, GROUP_HEADS, GRIDS, 1, 9))
    for place in places:
        for grid in place.grids:
            point = near(rng, place.point, 0.006)
            households = rng.randrange(220, 620)
            sheets.add(
                "grids", name=grid.name, code=f"{place.code}{grid.n:03d}", subdistrict=place.street,
                community=place.name,
                workers=next(workers), households=households, population=int(households * 2.6),
                building_heads=next(heads), group_heads=next(groups), longitude=point[0], latitude=point[1],
            )  # fmt: skip
