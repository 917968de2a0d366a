"""Profiles: what a step along each tie costs, by what the asker prefers."""

from __future__ import annotations

import math
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from graph.model.catalog import TIES
from graph.paths.errors import InvalidProfile, UnknownProfile
from graph.paths.orders import ANY, ORDERS

if TYPE_CHECKING:
    from collections.abc import Mapping

DEFAULT = "balanced"
BASE_RANGE = (0.01, 100.0)
HUB_RANGE = (0.0, 100.0)


@dataclass(frozen=True, slots=True)
class Price:
    """A step costs base + hub * log2(1 + n), n being the ties of the type at the collective end."""

    base: float
    hub: float


@dataclass(frozen=True)
class Profile:
    """Prices by tie type; a type without a price is not walked. ValueError-like errors are InvalidProfile.

    `order` is in what order steps may follow one another (graph.paths.orders).
    """

    name: str
    zh: str
    en: str
    prices: Mapping[str, Price]
    order: str = ANY

    def __post_init__(self) -> None:
        """Refuse what could not be searched: an unknown tie, or a price out of its range."""
        for kind, price in self.prices.items():
            _check(kind, price)
        if self.order not in ORDERS:
            raise _invalid(self.name, "order", f"没有名为 {self.order} 的次序", f"there is no order {self.order}")

    def as_document(self) -> dict[str, Any]:
        """The profile as JSON: a base, a hub and the collective end per tie that is walked, and the order of steps."""
        return {
            "title": {"zh": self.zh, "en": self.en},
            "order": self.order or None,
            "ties": {
                kind: {"base": price.base, "hub": price.hub, "collective": str(TIES[kind].collective)}
                for kind, price in self.prices.items()
            },
        }


def custom_profile(
    name: str, ties: Mapping[str, Mapping[str, float]], *, zh: str = "", en: str = "", order: str = ANY
) -> Profile:
    """A profile of a user's own from {TYPE: {"base", "hub"}}; InvalidProfile says what is wrong."""
    prices = {}
    for kind, given in ties.items():
        try:
            prices[kind] = Price(float(given["base"]), float(given.get("hub", 0.0)))
        except (KeyError, TypeError, ValueError):
            raise _invalid(kind, "base", "应给出数字 base 和 hub", "base and hub must be numbers") from None
    return Profile(name, zh or name, en or name, MappingProxyType(prices), order)


@cache
def profiles() -> Mapping[str, Profile]:
    """The profiles that come with Liantu, by name."""
    rows = tomllib.loads(files("graph.paths").joinpath("profiles.toml").read_text("utf-8"))
    return MappingProxyType(
        {
            name: custom_profile(name, row["ties"], zh=row["zh"], en=row["en"], order=row.get("order", ANY))
            for name, row in rows.items()
        }
    )


def profile(name: str = DEFAULT) -> Profile:
    """The profile of this name; UnknownProfile names those there are."""
    found = profiles().get(name)
    if found is None:
        known = "、".join(profiles())
        raise UnknownProfile(f"没有名为 {name} 的方式，可选：{known}", f"no profile {name}; there are: {known}")
    return found


def _check(kind: str, price: Price) -> None:
    if kind not in TIES or not TIES[kind].walked:
        raise _invalid(kind, "ties", "不是可以对接的关系", "is not a tie that requests travel along")
    for field, value, (low, high) in (("base", price.base, BASE_RANGE), ("hub", price.hub, HUB_RANGE)):
        if not (math.isfinite(value) and low <= value <= high):
            raise _invalid(
                kind, field, f"的 {field} 应在 {low:g} 与 {high:g} 之间", f"{field} must be in {low:g}..{high:g}"
            )


def _invalid(kind: str, field: str, zh: str, en: str) -> InvalidProfile:
    return InvalidProfile(f"{kind} {zh}", f"{kind}: {en}", tie=kind, field=field)
