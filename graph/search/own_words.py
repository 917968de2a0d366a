"""The words of a district's own that the settings name, for terms and for names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.model import vocabulary
from graph.search import matching

if TYPE_CHECKING:
    from graph.settings import Settings


def take_own_words(settings: Settings) -> None:
    """Add them to those of the data files; to be done when a process starts. Raises InvalidWords."""
    if settings.term_words is not None:
        vocabulary.extend(settings.term_words)
    if settings.name_words is not None:
        matching.extend(settings.name_words)
