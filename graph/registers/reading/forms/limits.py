"""What one load may read: bytes, cells, what an archive unpacks to. It bounds the memory that reading takes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.registers.reading.forms.refusal import FileRefused

if TYPE_CHECKING:
    from graph.settings import Settings


@dataclass(frozen=True, slots=True)
class Limits:
    """The defaults are those of the settings."""

    size: int = 50_000_000
    """Bytes of all files as they come."""
    cells: int = 2_000_000
    """Cells of all sheets, each counted as the rectangle around its filled cells."""
    unpacked: int = 200_000_000
    """Bytes that the parts of an archive unpack to, and characters that the cells of a file hold together."""
    ratio: int = 200
    """How many times its own size a large archive may unpack to."""
    entries: int = 10_000
    """Entries of an archive."""

    @classmethod
    def of(cls, settings: Settings) -> Limits:
        """The limits that a deployment has set."""
        return cls(
            size=settings.upload_limit, cells=settings.register_cells, unpacked=settings.register_unpacked,
            ratio=settings.register_ratio, entries=settings.register_entries,
        )  # fmt: skip


class Allowance:
    """What is left of the limits while the files of a load are read. Each method raises FileRefused past its limit."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self._bytes_left = limits.size
        self.cells_left = limits.cells
        self.text_left = limits.unpacked

    def take_bytes(self, count: int) -> None:
        """Count a file before it is read."""
        self._bytes_left -= count
        if self._bytes_left < 0:
            raise FileRefused("too_large", most=megabytes(self.limits.size))

    def take_cells(self, count: int) -> None:
        """Count cells before they are held."""
        self.cells_left -= count
        if self.cells_left < 0:
            raise FileRefused("too_many_cells", most=f"{self.limits.cells:,}")

    def take_text(self, characters: int) -> None:
        """Count the text that cells will hold, where a file states it once for many cells."""
        self.text_left -= characters
        if self.text_left < 0:
            raise FileRefused("too_much_text", most=megabytes(self.limits.unpacked))


def megabytes(count: int) -> str:
    """A number of bytes as people say it."""
    return f"{count / 1_000_000:g} MB"
