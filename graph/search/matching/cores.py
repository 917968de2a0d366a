"""What is left of two names without places and endings: alike in sound, shortened, misspelt, or other names."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from rapidfuzz.distance import Levenshtein

from graph.search.matching.likeness import NOTABLE, step
from graph.search.matching.numbers import is_number, numbers, readable, words_between
from graph.search.matching.sounds import folded, syllables, toneless
from graph.search.matching.words import spelling

if TYPE_CHECKING:
    from graph.search.matching.likeness import Step
    from graph.search.matching.parts import Parts

_LONG, _WHOLE, _SHORTENED = 6, 4, 3
BRAND = 4
"""Characters of a company's own name that a short form keeps at least."""
_BRANDS = frozenset((
    "enterprise", "state_owned_enterprise", "property_company", "property_project", "social_organization",
    "estate", "owners_committee", "property_management_committee",
))  # fmt: skip
"""Kinds whose names somebody chose to sound well: two of the same sound may well be two. Places that an office named
are kept apart by it."""


def cores(one: Parts, other: Parts, kind: str | None) -> Step | None:
    """The step between the cores of two names, None where they are the same."""
    if one.core == other.core:
        return None
    found = _same_length(one, other, kind) or _shortened(one, other) or _other_length(one.core, other.core)
    return found or _in_part(one.core, other.core)


def _shortened(one: Parts, other: Parts) -> Step | None:
    """A company without its legal form and trade: 芯联智能 for 无锡芯联智能装备有限公司."""
    short, long = sorted((one, other), key=lambda each: len(each.core))
    is_company = long.ending is not None and long.ending.family == "legal"
    if is_company and short.ending is None and short.weight >= BRAND and long.core.startswith(short.core):
        return step("abbreviated", readable(short.core))
    return None


def misspelt(one: Parts, other: Parts, kind: str | None) -> Step | None:
    """The step between two whole names that sound alike, endings and all (太湖花园第二舍区); None where they do not."""
    if one.endings == other.endings or len(one.text) != len(other.text):
        return None
    whole, against = (replace(each, core=each.text) for each in (one, other))
    found = _same_length(whole, against, kind)
    return found if found is not None and found.score >= NOTABLE else None


def _in_part(one: str, other: str) -> Step:
    ratio = Levenshtein.normalized_similarity(one, other)
    return step("differs", f"{readable(one) or '—'}／{readable(other) or '—'}", times=ratio)


def _same_length(one: Parts, other: Parts, kind: str | None) -> Step | None:
    if len(one.core) != len(other.core):
        return None
    at = [each for each, (here, there) in enumerate(zip(one.core, other.core, strict=True)) if here != there]
    pairs = [(one.core[each], other.core[each]) for each in at]
    if any(is_number(each) for pair in pairs for each in pair):
        return None
    contrasts = spelling().contrasts
    opposed = [pair for pair in pairs if pair[1] in contrasts.get(pair[0], ())]
    if opposed and sorted(one.core) != sorted(other.core):
        return step("contrast", "、".join("／".join(pair) for pair in opposed))
    if len(pairs) == 2 and pairs[0] == pairs[1][::-1] and at[1] == at[0] + 1:
        return _swapped(one, pairs[0])
    if any(each in contrasts["一"] for pair in pairs for each in pair):
        return None  # 一 and 义 sound alike, and nobody writes one for the other
    return _sounding(one, other, at, kind)


def _swapped(one: Parts, pair: tuple[str, str]) -> Step | None:
    contrasts = spelling().contrasts
    if one.weight < _WHOLE or any(each in contrasts for each in pair):
        return None
    return step("swapped", "".join(pair))


def _sounding(one: Parts, other: Parts, at: list[int], kind: str | None) -> Step | None:
    """Whether all that differs sounds alike."""
    here, there = syllables(one.core), syllables(other.core)
    pairs = [(here[each], there[each]) for each in at]
    words = "、".join(f"{one.core[each]}／{other.core[each]}" for each in at)
    if any(folded(each) != folded(against) for each, against in pairs):
        return None
    known = 2 * len(at) <= one.weight
    opposable = any(one.core[each] in spelling().contrasts or other.core[each] in spelling().contrasts for each in at)
    if opposable or any(toneless(each) != toneless(against) for each, against in pairs):
        return step("near_sound", words) if known else None
    if not known or min(len(one.text), len(other.text)) < _WHOLE:
        return step("short_homophone", words)
    if kind in _BRANDS or any(each.family == "legal" for each in (*one.endings, *other.endings)):
        return step("brand_homophone", words)
    return step("homophone" if all(each == against for each, against in pairs) else "toneless_homophone", words)


def _other_length(one: str, other: str) -> Step | None:
    short, long = sorted((one, other), key=len)
    if len(short) == len(long) or numbers(short) != numbers(long):
        return None
    if len(long) == len(short) + 1:
        found = _one_more(short, long)
        if found is not None:
            return found
    return step("abbreviated", readable(short)) if shortens(short, long) else None


def _one_more(short: str, long: str) -> Step | None:
    at = next((each for each, (one, other) in enumerate(zip(short, long, strict=False)) if one != other), len(short))
    if short != long[:at] + long[at + 1 :] or is_number(long[at]):
        return None
    if at and long[at] == long[at - 1] and len(short) > 2:
        return step("repeated", long[at])
    if len(short) >= _LONG and long[at] not in spelling().contrasts:
        return step("one_more", long[at])
    return None


def shortens(short: str, long: str) -> bool:
    """Whether a core is the other's with words before its numbers cut short: 太二, 太湖二 for 太湖花园二.

    Each keeps its first character and loses its last; 东风社区 is not short for 东风家园社区.
    """
    if not 1 < len(short) < len(long) or short[0] != long[0] or numbers(short) != numbers(long):
        return False
    cut, whole = words_between(short), words_between(long)
    pairs = [(one, other) for one, other in zip(cut, whole, strict=True) if one != other]
    return cut[-1] == whole[-1] and all(_is_cut(one, other) for one, other in pairs)


def _is_cut(short: str, long: str) -> bool:
    if not 0 < len(short) < len(long) or len(short) > _SHORTENED or short[0] != long[0] or short[-1] == long[-1]:
        return False
    left = iter(long)
    return all(each in left for each in short)
