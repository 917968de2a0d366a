"""A cell as text: numbers without a stray .0, dates as ISO, spaces as people see them."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.registers.cells.cell import Raw

_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]")
_SPACES = re.compile(r"[^\S\n]+")
_UNUSUAL = re.compile(f'{_INVISIBLE.pattern}|[^\\S ]|\\s\\s|[\u4e00-\u9fff] [\u4e00-\u9fff]|="')
_PADDED = re.compile("[\u4e00-\u9fff](?: [\u4e00-\u9fff])+")
"""王　明: single characters set apart so that names of two fill the column."""
_KEPT_AS_TEXT = re.compile('="(.*)"')
"""How a CSV file keeps a spreadsheet from taking 0510 for a number."""
_BREAK_IN_CHINESE = re.compile(
    "(?<=[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]) ?\n ?(?=[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef])"
)
_FORMULA_ERROR = re.compile(
    r"#(?:REF!|N/A|VALUE!|NAME\?|DIV/0!|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)|Err:\d{3}", re.IGNORECASE
)


def as_text(raw: Raw) -> str:
    """The cell as a person reads it; line breaks stay, for a list may be written with them."""
    if isinstance(raw, str):
        return _seen(raw) if _UNUSUAL.search(raw) else raw.strip()
    if isinstance(raw, dt.datetime) and raw.time() == dt.time():
        return raw.date().isoformat()
    if isinstance(raw, dt.time):
        return raw.isoformat("minutes")
    if isinstance(raw, float) and raw.is_integer():
        return str(int(raw))
    return str(raw)


def one_line(text: str) -> str:
    """The text without line breaks: nothing in place of one between Chinese characters, else a space."""
    return _SPACES.sub(" ", _BREAK_IN_CHINESE.sub("", text).replace("\n", " ")) if "\n" in text else text


def folded(text: str) -> str:
    """Full-width letters, digits and signs as the narrow ones that they stand for, without spaces."""
    return "".join(narrow(text).split())


def narrow(text: str) -> str:
    """Full-width letters, digits and signs as the narrow ones that they stand for, without invisible characters."""
    return text if text.isascii() else _INVISIBLE.sub("", unicodedata.normalize("NFKC", text))


def is_formula_error(raw: Raw) -> bool:
    """Whether a spreadsheet's formula failed here."""
    # asked of every cell: the sign tells most at a glance
    return isinstance(raw, str) and ("#" in raw or ":" in raw) and _FORMULA_ERROR.fullmatch(raw.strip()) is not None


def _seen(text: str) -> str:
    kept = _KEPT_AS_TEXT.fullmatch(text.strip())
    plain = _INVISIBLE.sub("", (kept[1] if kept else text).replace("\r\n", "\n").replace("\r", "\n"))
    plain = _SPACES.sub(" ", plain).strip()
    return plain.replace(" ", "") if _PADDED.fullmatch(plain) else plain
