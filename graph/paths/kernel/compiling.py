"""Compiles the functions of the kernel, and keeps what was compiled in a folder for the next process.

Compiled code is kept per version of these sources, of Numba and of the processor. Numba writes a file under another
name and moves it into place, so that several processes may start at once: each compiles what it does not find.
"""

from __future__ import annotations

import hashlib
import inspect
import logging
import os
from functools import cache
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any, SupportsInt, TypeVar

import numba
import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable

Function = TypeVar("Function", bound="Callable[..., Any]")
FOLDER = "compiled"
_log = logging.getLogger(__name__)
_entries: list[Any] = []
_kept: list[Path | None] = []
_lock = Lock()


def compiled(function: Function) -> Function:
    """The function as machine code that holds no lock of the interpreter; compiled when it is first called.

    It allocates nothing and so counts no references (`_nrt`), which would cost more than the search: all arrays are
    given to it, and it returns numbers.
    """
    compiling: Any = numba.njit
    made: Function = compiling(nogil=True, error_model="numpy", _nrt=False)(function)
    return made


def entry(function: Function) -> Function:
    """The same for what is called from Python: its code, with all that it calls, is kept for the next process."""
    made = compiled(function)
    if _kept:
        message = "entries are made before it is decided where compiled code is kept"
        raise RuntimeError(message)
    _entries.append(made)
    return made


@compiled
def whole(number: SupportsInt) -> int:
    """A number of any array as int64, which compiled code does not widen by itself."""
    return np.int64(number)  # type: ignore[return-value]  # compiled code has no int


def keep(data_dir: Path | None) -> None:
    """Keep compiled code in the data folder; without one, in the user's own folder for such things.

    NUMBA_CACHE_DIR, where it is set, names another folder. The first call decides. Where nothing can be written, each
    process compiles for itself.
    """
    with _lock:
        if not _kept:
            _kept.append(data_dir)
            _enable(data_dir)


def warm_up() -> None:
    """Compile every entry, or read it from where it is kept."""
    for each in _entries:
        arguments = inspect.signature(each.py_func).parameters
        each.compile((numba.types.int64,) * len(arguments))


def _enable(data_dir: Path | None) -> None:
    configuration: Any = numba.config
    folder = Path(configuration.CACHE_DIR) if configuration.CACHE_DIR else (data_dir or _own_folder()) / FOLDER
    configuration.CACHE_DIR = str(folder.resolve() / sources())
    for each in _entries:
        try:
            each.enable_caching()
        except (OSError, RuntimeError) as error:
            _log.warning("compiled code is not kept: %s", error)
            return


def _own_folder() -> Path:
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "liantu"


@cache
def sources() -> str:
    """A digest of the sources that compiled code is made of: Numba itself looks only at the file of an entry."""
    found = hashlib.sha256()
    for folder in (Path(__file__).parent, Path(__file__).parents[2] / "projection" / "walk"):
        for each in sorted(folder.glob("*.py")):
            found.update(each.read_bytes())
    return found.hexdigest()[:16]
