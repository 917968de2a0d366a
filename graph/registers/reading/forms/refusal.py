"""A file that is not read any further."""

from __future__ import annotations


class FileRefused(Exception):
    """Says why by a code of problems/reading.toml and the words of its message; the reader of files tells the place."""

    def __init__(self, code: str, **words: object) -> None:
        super().__init__(code)
        self.code = code
        self.words = words
