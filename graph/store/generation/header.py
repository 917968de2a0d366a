"""The header that every generated file begins with."""

from __future__ import annotations


def header(about: str, params: str, returns: str) -> str:
    """The comment block of a query file."""
    return (
        f"// {about}\n// Generated from graph/model by `make generate`; not to be edited.\n"
        f"// params: {params}\n// returns: {returns}\n// engines: both\n"
    )
