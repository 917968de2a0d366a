"""Invented rows of each register, as templates show them; a reader passes over them."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

MARKS = {"zh": "示例", "en": "Example"}
"""What stands in the first column of an example, by language."""


@cache
def examples_of(register: str) -> tuple[Mapping[str, str], ...]:
    """The examples of a register by its key: column key -> cell, in Chinese."""
    file = files("graph.registers").joinpath("examples", f"{register}.toml")
    return tuple(tomllib.loads(file.read_text("utf-8"))["rows"])
