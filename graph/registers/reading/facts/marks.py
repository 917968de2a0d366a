"""Values of a list with a term in a bracket behind some: 区住建局（牵头）、区城管局."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from graph.registers.cells import parts

if TYPE_CHECKING:
    from graph.model.vocabulary import Vocabulary

_BEHIND = re.compile(r"(.+?)\s*[（(]([^（）()]+)[）)]")


def marked(text: str, terms: Vocabulary) -> list[tuple[str, str | None]] | None:
    """The values of each term, and those without one, in the order met; None where no bracket holds a term."""
    found: dict[str | None, list[str]] = {}
    for part in parts(text):
        match = _BEHIND.fullmatch(part)
        term = terms.find(match[2]) if match else None
        found.setdefault(term.zh if term else None, []).append(match[1] if match and term else part)
    return [("、".join(values), term) for term, values in found.items()] if found.keys() - {None} else None
