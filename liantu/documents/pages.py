"""Which pages are generated, and which of them are not current."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.registers import documentation as registers
from liantu.documents import command_page, model_page, problems_page, settings_page

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def pages() -> Mapping[str, str]:
    """The text of each generated page, by the file's name in docs/."""
    return {
        "model.md": model_page.text(),
        "settings.md": settings_page.text(),
        "command.md": command_page.text(),
        "problems.md": problems_page.text(),
        registers.PATH.name: registers.document(),
    }


def stale(folder: Path) -> list[str]:
    """The pages of a folder that differ from what they should be, or are not there."""
    return [name for name, text in pages().items() if _written(folder / name) != text]


def _written(page: Path) -> str | None:
    return page.read_text("utf-8") if page.is_file() else None
