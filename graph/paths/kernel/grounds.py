"""Walks as compiled code takes them: checked and framed once, however many questions are asked of them."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING

import numpy as np

from graph.paths.kernel.frames import Frame
from graph.projection.walk.rows import DTYPES

if TYPE_CHECKING:
    from graph.projection.walk import Rows, Walk

_KEPT = 4
"""Walks that are asked at the same time: of this revision and of those before it, for several views."""
_lock = Lock()
_grounds: list[Frame[Walk]] = []


def ground_of(walk: Walk) -> Frame[Walk]:
    """The frame of a walk; TypeError where its arrays are not what compiled code expects."""
    for each in _grounds:
        if each.content is walk:
            return each
    _check(walk.base)
    _check(walk.later)
    found = Frame(walk)
    with _lock:
        _grounds.insert(0, found)
        del _grounds[_KEPT:]
    return found


def _check(rows: Rows) -> None:
    for name, array in rows._asdict().items():
        if array.dtype != np.dtype(DTYPES[name]) or array.ndim != 1 or not array.flags.c_contiguous:
            message = f"{name}: {array.dtype} {array.shape}"
            raise TypeError(message)
