"""Writes the resource list: how much, when, on what terms."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from data.xinwu.dates import begun, past, still
from data.xinwu.words import table

if TYPE_CHECKING:
    import random

    from data.xinwu.sheets import Cell, Sheets

_SLOTS = (
    ("工作日 18:00-21:00",),
    ("周六 9:00-17:00", "周日 9:00-17:00"),
    ("工作日 9:00-17:00",),
    ("周二 14:00-17:00", "周四 14:00-17:00"),
    (),
)
_UNITS = {"停车位": "个车位", "体育场地": "处", "室外场地": "处", "食堂": "处", "展馆": "处"}


@dataclass(frozen=True, slots=True)
class ResourceRows:
    """Writes one resource after another."""

    sheets: Sheets
    rng: random.Random

    def venue(self, provider: str, house: str, at: int, site: str | None = None) -> None:
        """A venue of the kind whose turn it is."""
        kinds = table("offers")["venues"]
        kind = kinds[at % len(kinds)]
        parking = not kind["capacity"]
        self.offer(
            provider,
            f"{house}{kind['name']}{self.rng.randrange(1, 4)}号" if not parking else f"{house}{kind['name']}",
            kind["category"],
            quantity=self.rng.randrange(20, 90) if parking else self.rng.randrange(1, 3),
            capacity=None if parking else self.rng.choice(kind["capacity"]), site=site,
        )  # fmt: skip

    def offer(
        self, provider: str, name: str, category: str, *, quantity: int | None = None, capacity: int | None = None,
        over: bool = False, unit: str | None = None, **cells: Cell,
    ) -> None:  # fmt: skip
        """An offer that stands, or one that is over."""
        since, until = past(self.rng) if over else (begun(self.rng), still(self.rng))
        terms: dict[str, Cell] = {
            "slots": self.rng.choice(_SLOTS), "notice_days": self.rng.choice((1, 2, 3, 5, 7)),
            "fee": self.rng.choice(("免费", "免费", "低偿")), "audience": "党组织、居民" if unit is None else None,
            "approval": "电话预约", "exceptions": "遇重大活动暂停" if self.rng.random() < 0.2 else None,
        }  # fmt: skip
        self.sheets.add(
            "resources", provider=provider, name=name, category=category, quantity=quantity, capacity=capacity,
            unit=unit or _UNITS.get(category, "间"), since=since, until=until, **(terms | cells),
        )  # fmt: skip
