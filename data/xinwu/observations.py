"""Counts and nothing else: partners, suggestions, problems solved, points, by community and year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.xinwu.words import chance, spread

if TYPE_CHECKING:
    from collections import Counter

    from data.xinwu.bodies import Community
    from data.xinwu.sheets import Sheets

PARTNERS = 21476
SUGGESTIONS = 534
PROBLEMS_SOLVED = 214


def write_observations(sheets: Sheets, communities: list[Community], points: Counter[str]) -> None:
    """One row a community and measure for 2024."""
    rng = chance("observations")
    count = len(communities)
    partners = spread(rng, PARTNERS, count, 60, 320)
    suggestions = spread(rng, SUGGESTIONS, count, 0, 14)
    solved = spread(rng, PROBLEMS_SOLVED, count, 0, 6)
    for at, community in enumerate(communities):
        _row(sheets, community, "社区合伙人吸纳人数", partners[at])
        if suggestions[at]:
            _row(sheets, community, "搜集意见建议", suggestions[at])
        if solved[at]:
            _row(sheets, community, "推动解决问题", solved[at])
        _row(sheets, community, "志愿服务积分", points[community.name])


def _row(sheets: Sheets, community: Community, measure: str, value: int) -> None:
    sheets.add(
        "observations", about=community.name, measure=measure, value=value, since="2024-01-01", until="2024-12-31",
        scheme="年度累计", community=community.name, subdistrict=community.place.street,
    )  # fmt: skip
