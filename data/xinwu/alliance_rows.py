"""Writes alliances as a register does: one row a membership, with its role, its liaison and its past."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from data.xinwu.dates import OPEN, begun, earlier, past, still
from data.xinwu.ending import ends
from data.xinwu.persons import invented_name, landline

if TYPE_CHECKING:
    import random

    from data.xinwu.sheets import Sheets


@dataclass(frozen=True, slots=True)
class AllianceRows:
    """Writes one alliance after another."""

    sheets: Sheets
    rng: random.Random

    def found(self, name: str, kind: str, level: str, members: list[str], *, term: str) -> str:
        """An alliance: the first member leads, others have chaired in earlier years. Returns when it was founded."""
        founded = earlier(begun(self.rng) or "2024", 4)
        self._row(
            name, kind, level=level, signed=founded, term=term, founded=founded,
            member=members[0], role="牵头", since=founded, until=OPEN, **self._liaison(),
        )  # fmt: skip
        for member in members[1:]:
            soon, until = ends("member", f"{member}@{name}"), still(self.rng)
            self._row(
                name, kind, member=member, role="副牵头" if self.rng.random() < 0.05 else "成员",
                since=_not_before(founded, begun(self.rng)), until=until if soon == OPEN else soon, **self._liaison(),
            )  # fmt: skip
        self._past_chair(name, kind, members)
        return founded

    def _past_chair(self, name: str, kind: str, members: list[str]) -> None:
        """A rotating chair is a role with an interval beside the membership: a parallel tie, here over."""
        if len(members) < 8:
            return
        for year, member in zip((2023, 2024), self.rng.sample(members[1:], 2), strict=True):
            self._row(name, kind, member=member, role="轮值", since=f"{year}-01-01", until=f"{year}-12-31")

    def _row(self, name: str, kind: str, **cells: str | None) -> None:
        # all rows of an alliance speak of it, so they stand in one register of one day
        self.sheets.add("alliances", name=name, kind=kind, source_date="2025-06-30", **cells)

    def left(self, name: str, kind: str, member: str, founded: str) -> None:
        """A member that is one no more."""
        since, until = past(self.rng)
        self._row(name, kind, member=member, role="成员", since=_not_before(founded, since), until=until)

    def planned(self, *names: str) -> None:
        """Alliances that are only being prepared: no member counts."""
        for name in names:
            self._row(name, "小微联盟", level="街道级", status="筹备")

    def _liaison(self) -> dict[str, str]:
        if self.rng.random() < 0.45:
            return {}
        return {
            "liaison_name": invented_name(self.rng), "liaison_post": "联盟联络员", "liaison_phone": landline(self.rng),
        }  # fmt: skip


def _not_before(founded: str, since: str | None) -> str | None:
    return since and max(since, founded)
