"""What is missing here to bring an engine up; the one reason for which an engine's tests may be skipped."""

from __future__ import annotations


class EngineMissing(Exception):
    """This machine cannot bring the engine up; the text says what it lacks and how it would get it."""
