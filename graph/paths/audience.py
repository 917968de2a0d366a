"""For whom a resource is: registers say it in words (党组织、居民; 仅限党组织使用; 儿童除外)."""

from __future__ import annotations

import re

from graph.model.names import normalise

_BETWEEN = re.compile(r"[、，,；;。/\n]|以及|及|和|与")
_EVERYBODY = ("不限", "所有", "全体", "公众", "社会", "任何", "均可")
_NOT = ("除外", "不对", "不含", "不包括", "不开放", "不接待")


def suits(written: str | None, audience: str) -> bool:
    """Whether a resource for those written is for an audience: they are named in it, or it leaves nobody out.

    Nothing written leaves nobody out. A part that excludes (儿童除外) wins over one that names.
    """
    parts = [part for part in map(normalise, _BETWEEN.split(written or "")) if part]
    asked = normalise(audience)
    excluding = [part for part in parts if any(word in part for word in _NOT)]
    if any(asked in part for part in excluding):
        return False
    naming = [part for part in parts if part not in excluding]
    return not naming or any(asked in part or _is_open(part) for part in naming)


def _is_open(part: str) -> bool:
    return any(word in part for word in _EVERYBODY)
