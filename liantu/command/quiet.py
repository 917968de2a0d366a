"""Logging of a command: warnings of ours on standard error, no chatter of libraries."""

from __future__ import annotations

import logging


def configure_logging() -> None:
    """Send our warnings to standard error.

    The driver logs each dropped connection as an error, though it is told again by what the store then raises.
    """
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(name)s %(levelname)s %(message)s")
    for name in ("neo4j", "neo4j.io", "neo4j.pool"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
