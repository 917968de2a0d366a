"""How a command leaves a file behind."""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_NEW = os.O_WRONLY | os.O_CREAT | os.O_TRUNC


def expect_writable(out: Path, kept: Iterable[Path]) -> None:
    """Raise, before any work is done, what writing would raise; BadParameter where it would replace one of `kept`."""
    if out.resolve() in {each.resolve() for each in kept}:
        raise typer.BadParameter(f"不能覆盖 {out.name} / {out.name} would be overwritten")
    if not out.parent.is_dir():
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(out.parent))
    if not os.access(out.parent, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(out.parent))


def write_whole(out: Path, content: bytes | Iterable[bytes]) -> None:
    """Write a file (in one piece or many) whole or not at all, and for its owner alone: an export holds names."""
    beside = out.with_name(f".{out.name}.{os.getpid()}")
    try:
        with open(os.open(beside, _NEW, 0o600), "wb") as file:  # noqa: PTH123 - the mode
            file.writelines([content] if isinstance(content, bytes) else content)
        beside.replace(out)
    except OSError as error:
        with suppress(OSError):
            beside.unlink()
        # whoever reads it knows the file, and nothing of the one beside it
        raise OSError(error.errno, error.strerror, str(out)) from error
