"""Errors as RFC 9457 problem documents with a stable code, in the reader's language."""

from api.problems.document import Problem
from api.problems.handlers import install

__all__ = ["Problem", "install"]
