"""What can go wrong with the embedded store process, and what its exit status means."""

from __future__ import annotations

from enum import IntEnum

from graph.store.errors import StoreUnavailable


class EmbeddedUnavailable(StoreUnavailable):
    """The embedded store of a data folder could not be joined or started."""


class ExitStatus(IntEnum):
    """How the store process ends; whoever started it tells the reason by this number."""

    STOPPED = 0
    FAILED = 1
    TAKEN = 3
    WRONG_MODE = 4
    NO_ENGINE = 5
