"""What all sites share: where they are, whose they are, and the row of a station."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from data.xinwu.dates import begun, still
from data.xinwu.persons import landline
from data.xinwu.places import near

if TYPE_CHECKING:
    import random

    from data.xinwu.places import Place
    from data.xinwu.sheets import Cell, Sheets

HOURS = ("9:00-17:00", "8:30-20:30", "全天", "9:00-17:00（周末照常）", "8:00-21:00")


@dataclass(frozen=True, slots=True)
class SiteRows:
    """Writes one site after another into a register."""

    sheets: Sheets
    rng: random.Random

    def add(self, register: str, name: str, place: Place, **cells: Cell) -> None:
        """A site in a place, with what all sites have."""
        rng = self.rng
        point = near(rng, place.point, 0.005)
        opened = begun(rng)
        if register == "stations" and place.grids and "estate" not in cells:
            cells["grid"] = rng.choice(place.grids).name
        self.sheets.add(
            register, name=name, subdistrict=place.street, community=place.name, hours=rng.choice(HOURS),
            office_phone=landline(rng) if rng.random() < 0.8 else None, opened=opened, since=opened, until=still(rng),
            longitude=point[0], latitude=point[1], **cells,
        )  # fmt: skip

    def station(self, name: str, kind: str, place: Place, **cells: Cell) -> None:
        """A row of the stations register."""
        cells.setdefault("floor_area", self.rng.randrange(20, 400))
        self.add("stations", name, place, kind=kind, **cells)
