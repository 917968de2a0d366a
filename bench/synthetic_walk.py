"""A synthetic country as a walk, in numpy alone: communities under subdistricts, units, alliances, pairings, posts.

Sizes are those of practice: about 30 communities to a subdistrict and 10 subdistricts to a district, some 8 units to a
community, a unit paired with 1 to 20 communities, alliances of 6 to 60 members, persons with 2 posts, 5 sites to a
community. The same size and seed give the same walk.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from graph.model.dates import DAY_MAX, DAY_MIN
from graph.projection.walk import Parts, Walk, build_rows, walk_of
from graph.projection.walk.codes import CATEGORY_CODES, CODES, FACE, PROVIDER
from graph.projection.walk.columns import OFFER, POST, SLOT, TIE

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from graph.projection.walk.columns import Columns
    from graph.projection.walk.rows import Int32s

TODAY = 20_634
"""The day to ask about, 2026-06-30: the ties that have dates are of the years around it."""
_KINDS = ("area", "party", "committee", "unit", "branch", "person", "site", "alliance", "street", "district")
_SHARES = (0.06, 0.06, 0.06, 0.36, 0.24, 0.06, 0.12, 0.037, 0.0025, 0.0005)
"""Of all nodes: places of communities, their Party organizations and committees, units, the branches in them, …"""


@dataclass(frozen=True)
class Country:
    """A walk, with the numbers of its nodes by kind; `start` are those that questions may begin at."""

    walk: Walk
    nodes: dict[str, Int32s]

    @property
    def start(self) -> Int32s:
        """The communities."""
        return self.nodes["area"]


def country(nodes: int, seed: int = 1, providers: float = 0.02) -> Country:
    """A country of about so many nodes, 1.8 ties each; of the organizations such a share that 2% of all nodes offer."""
    draw = np.random.default_rng(seed)
    of_kind = _numbered(draw, nodes)
    total = sum(map(len, of_kind.values()))
    ties = _ties(draw, of_kind)
    offers, slots = _offers(draw, of_kind, round(total * providers))
    flags = np.zeros(total, np.uint8)
    for kind in ("party", "committee", "unit", "branch", "street", "district", "alliance"):
        flags[of_kind[kind]] = PROVIDER
    for kind in ("party", "committee", "branch", "street", "district"):
        flags[of_kind[kind]] |= FACE
    rows = build_rows(np.arange(total, dtype=np.int32), flags, Parts(ties, np.empty(0, POST), offers, slots))
    return Country(walk_of(rows), of_kind)


def _numbered(draw: np.random.Generator, nodes: int) -> dict[str, Int32s]:
    """Numbers by kind. Ids carry digests, so that the nodes of a place lie anywhere in the order of ids."""
    counts = [max(1, round(nodes * share)) for share in _SHARES]
    numbers = draw.permutation(sum(counts)).astype(np.int32)
    return dict(zip(_KINDS, np.split(numbers, np.cumsum(counts)[:-1]), strict=True))


def _ties(draw: np.random.Generator, of: dict[str, Int32s]) -> Columns:
    area, party, unit, branch = of["area"], of["party"], of["unit"], of["branch"]
    home, beside = _spread(draw, len(unit), len(area)), draw.permutation(len(unit))[: len(branch)]
    pairs = [
        ("SERVES", party, area),
        ("SERVES", of["committee"], area),
        ("PART_OF", party, of["street"][_near(party, of["street"])]),
        ("PART_OF", of["street"], of["district"][_near(of["street"], of["district"])]),
        ("LOCATED_IN", unit, area[home]),
        ("FORMED_IN", branch, unit[beside]),
        ("PART_OF", branch, party[home[beside] % len(party)]),
        ("LOCATED_IN", of["site"], area[_spread(draw, len(of["site"]), len(area))]),
        ("RUNS", of["committee"][_spread(draw, len(of["site"]), len(of["committee"]))], of["site"]),
        *_posts(draw, of, home),
        _memberships(draw, of),
        _pairings(draw, of),
    ]
    return _columns(draw, pairs)


def _near(many: Int32s, few: Int32s) -> NDArray[np.int64]:
    """The one of the few that each of the many belongs to, in equal shares."""
    return np.arange(len(many)) * len(few) // len(many)


def _spread(draw: np.random.Generator, count: int, among: int) -> NDArray[np.int64]:
    """Places of so many among others, some of which have many: sizes of a long tail."""
    weight = draw.pareto(3, among) + 1
    ends = np.cumsum(weight)
    places: NDArray[np.int64] = np.searchsorted(ends, draw.random(count) * ends[-1])
    return np.minimum(places, among - 1)


def _posts(
    draw: np.random.Generator, of: dict[str, Int32s], home: NDArray[np.int64]
) -> list[tuple[str, Int32s, Int32s]]:
    """Each person sits in the Party organization of a community and in a unit or branch of the same."""
    units = draw.integers(0, len(of["unit"]), len(of["person"]))
    return [
        ("HOLDS_POST", of["person"], of["party"][home[units] % len(of["party"])]),
        ("HOLDS_POST", of["person"], of["unit"][units]),
    ]


def _memberships(draw: np.random.Generator, of: dict[str, Int32s]) -> tuple[str, Int32s, Int32s]:
    """Alliances of 6, 12 or 22 to 60 bodies, each of a stretch of communities and their branches."""
    sizes = draw.choice((6, 6, 6, 12, 12, 30, 60), len(of["alliance"]), p=(0.2, 0.2, 0.2, 0.15, 0.15, 0.06, 0.04))
    alliance = np.repeat(np.arange(len(sizes)), sizes)
    bodies = np.concatenate((of["party"], of["branch"]))
    centre = draw.random(len(sizes))[alliance]
    nearby = centre + draw.normal(0, 40 / len(of["party"]), len(alliance))
    community = (nearby % 1 * len(of["party"])).astype(np.int64)
    is_branch = draw.random(len(alliance)) < 0.7
    share = len(of["branch"]) / len(of["party"])
    of_branch = len(of["party"]) + (community * share).astype(np.int64)
    return (
        "MEMBER_OF",
        bodies[np.where(is_branch, of_branch, community).clip(0, len(bodies) - 1)],
        of["alliance"][alliance],
    )


def _pairings(draw: np.random.Generator, of: dict[str, Int32s]) -> tuple[str, Int32s, Int32s]:
    """One unit in ten is paired, with 1 to 20 communities."""
    paired = draw.permutation(of["unit"])[: max(1, len(of["unit"]) // 10)]
    sizes = draw.choice((1, 2, 3, 6, 12, 20), len(paired), p=(0.35, 0.25, 0.2, 0.1, 0.06, 0.04))
    return "PAIRED_WITH", np.repeat(paired, sizes), of["area"][draw.integers(0, len(of["area"]), sizes.sum())]


def _columns(draw: np.random.Generator, pairs: list[tuple[str, Int32s, Int32s]]) -> Columns:
    """The ties of a type each; one in four has dates, and one in ten of these is over."""
    ties = np.zeros(sum(len(each[1]) for each in pairs), TIE)
    ties["source"] = np.concatenate([source for _, source, _ in pairs])
    ties["target"] = np.concatenate([target for _, _, target in pairs])
    ties["code"] = np.repeat([CODES[kind] for kind, _, _ in pairs], [len(each[1]) for each in pairs])
    dated = draw.random(len(ties)) < 0.25
    since = draw.integers(TODAY - 3000, TODAY - 100, len(ties))
    until = np.where(draw.random(len(ties)) < 0.1, since + 90, TODAY + 1000)
    ties["since"], ties["until"] = np.where(dated, since, DAY_MIN), np.where(dated, until, DAY_MAX)
    ties["tie"] = np.arange(len(ties))
    return ties


def _offers(draw: np.random.Generator, of: dict[str, Int32s], count: int) -> tuple[Columns, Columns]:
    """Offers of all categories and of sizes from 10 to 200; half of them have one time or two."""
    bodies = np.concatenate([of[kind] for kind in ("unit", "committee", "branch", "party")])
    offers = np.zeros(count, OFFER)
    offers["node"] = draw.permutation(bodies)[:count]
    offers["since"], offers["until"] = DAY_MIN, DAY_MAX
    offers["category"] = draw.integers(0, len(CATEGORY_CODES), count)
    offers["capacity"] = draw.choice((-1, 10, 20, 40, 60, 100, 200), count)
    offers["resource"] = np.arange(count)
    timed = np.flatnonzero(draw.random(count) < 0.5)
    slots = np.zeros(len(timed), SLOT)
    slots["offer"], slots["days"] = timed, draw.choice((0b0011111, 0b1100000, 0b1111111, 0b0000010), len(timed))
    slots["from"] = draw.choice((8 * 60, 9 * 60, 18 * 60), len(timed))
    slots["to"], slots["months"] = slots["from"] + 180, 0xFFF
    return offers, slots
