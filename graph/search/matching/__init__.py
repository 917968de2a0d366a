"""How Chinese names of organizations and places are taken apart and compared."""

from graph.search.matching.comparison import compare
from graph.search.matching.likeness import AUTOMATIC, DIFFERENT, NOTABLE, SAME, SUGGESTED, Likeness, Reason
from graph.search.matching.parts import Parts, parts_of
from graph.search.matching.words import extend

__all__ = [
    "AUTOMATIC",
    "DIFFERENT",
    "NOTABLE",
    "SAME",
    "SUGGESTED",
    "Likeness",
    "Parts",
    "Reason",
    "compare",
    "extend",
    "parts_of",
]
