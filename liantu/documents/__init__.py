"""The generated part of docs/: what the definitions, settings, commands and error codes say of themselves."""

from liantu.documents.pages import pages, stale

__all__ = ["pages", "stale"]
