"""The spreadsheet library is written in Rust and panics over some damaged files; here that becomes an error."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_PANIC = "PanicException"


class DamagedWorkbookError(ValueError):
    """The library gave up on the file."""


@contextmanager
def contained() -> Iterator[None]:
    """Raises DamagedWorkbookError for a panic within. A panic is no Exception, and its class cannot be imported."""
    try:
        yield
    except BaseException as error:
        if type(error).__name__ != _PANIC:
            raise
        raise DamagedWorkbookError(str(error)) from error
