"""Reads the sample's data files and gives each part of the district its own seeded source of chance."""

from __future__ import annotations

import csv
import random
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

SEED = 320214
"""Beginning of every draw; another seed is another district with the same figures."""


@cache
def table(name: str) -> dict[str, Any]:
    """The data file `<name>.toml` beside this module."""
    return tomllib.loads(files("data.xinwu").joinpath(f"{name}.toml").read_text("utf-8"))


def divisions() -> list[dict[str, str]]:
    """The rows of divisions.csv: public statistical codes and names."""
    text = files("data.xinwu").joinpath("divisions.csv").read_text("utf-8")
    return list(csv.DictReader(text.splitlines()))


def chance(part: str) -> random.Random:
    """A source of chance of its own for one part, so that a change to one part leaves the others as they were."""
    return random.Random(f"{SEED}:{part}")  # noqa: S311 - a sample must be repeatable, not secret


def spread(rng: random.Random, total: int, parts: int, low: int, high: int) -> list[int]:
    """`parts` whole numbers from low to high that sum to `total`; ValueError if that cannot be."""
    if not parts * low <= total <= parts * high:
        message = f"{total} does not fit {parts} x {low}..{high}"
        raise ValueError(message)
    found = [low] * parts
    left = total - parts * low
    while left:
        at = rng.randrange(parts)
        if found[at] < high:
            found[at] += 1
            left -= 1
    return found


_DIGITS = "零一二三四五六七八九"


def ordinal(n: int) -> str:
    """第n in Chinese numerals, up to 99."""
    tens, ones = divmod(n, 10)
    head = "" if tens == 0 else ("十" if tens == 1 else f"{_DIGITS[tens]}十")
    return f"第{head}{_DIGITS[ones] if ones or not tens else ''}"
