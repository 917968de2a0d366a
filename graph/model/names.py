"""How a Chinese organization or place name is brought to the form in which names are compared."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_SPACE = re.compile(r"\s+")
_QUOTES = str.maketrans("", "", "“”‘’\"'《》〈〉「」『』")
_BRACKETS = str.maketrans({"(": "（", ")": "）", "[": "〔", "]": "〕"})


@lru_cache(262_144)
def normalise(name: str) -> str:
    """Compatibility form, no white space or quotation marks, one style of brackets, lower case.

    Nothing that tells two bodies apart is dropped: ordinals, 分公司, 第一党支部 and endings stay.
    """
    folded = unicodedata.normalize("NFKC", name)
    return _SPACE.sub("", folded).translate(_QUOTES).translate(_BRACKETS).casefold()
