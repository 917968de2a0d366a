"""How an answer says that it is a file to be saved."""

from __future__ import annotations

from urllib.parse import quote


def attached(name: str, name_zh: str, ending: str) -> str:
    """The Content-Disposition of a file (RFC 6266, 5987). Names without the ending, one in ASCII for old readers."""
    return f"attachment; filename=\"{name}{ending}\"; filename*=UTF-8''{quote(f'{name_zh}{ending}', safe='')}"
