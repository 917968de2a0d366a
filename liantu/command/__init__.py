"""The `liantu` command: it speaks to the store that its settings name, with or without a running server."""

from liantu.command.application import main

__all__ = ["main"]
