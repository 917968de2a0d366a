"""A name taken apart: the places before it, what is its own, and what its ending tells."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from graph.model.own_words import forgets
from graph.search.matching.numbers import is_number, numbered, numbers
from graph.search.matching.spelling import spelled
from graph.search.matching.words import ending, endings, lengths, places, spelling

if TYPE_CHECKING:
    from graph.search.matching.words import Ending

_KEPT = 1 << 16
_DEPTH = 3
_DIVISION = re.compile("省|市|区|街道|镇")
_BRACKETS = str.maketrans("", "", "（）")
_SUBDISTRICT = re.compile(r"([\u4e00-\u9fff]{2,4}?街道)(.+)")
_FULL = ("省", "市", "区")
"""A place that ends so is no part of a proper name; 江苏银行 and 无锡银行 begin with theirs."""


@dataclass(frozen=True, slots=True)
class Parts:
    """A name taken apart.

    `text`: the whole in one spelling, with a character for every number. `core`: what is its own. `endings`: what it
    ends with, the outermost first. `level` and `region`: the finest of province, city and district written before it,
    and how all of it was written; `inside`: such a place in brackets. `form`: 联合, 临时 of a Party organization.
    """

    text: str
    core: str
    numbers: str
    endings: tuple[Ending, ...]
    level: str | None = None
    region: str = ""
    inside: str | None = None
    subdistrict: str | None = None
    form: str | None = None

    @property
    def ending(self) -> Ending | None:
        """What it is, if its name ends with that."""
        return self.endings[0] if self.endings else None

    @property
    def weight(self) -> int:
        """How many characters of its own it has, numbers apart."""
        return len(self.core) - len(numbers(self.core)) if self.numbers else len(self.core)


@lru_cache(_KEPT)
def parts_of(name: str) -> Parts:
    """Take a name apart."""
    return _Reader(spelled(name)).read()


class _Reader:
    """Reads one name from its ends."""

    def __init__(self, text: str) -> None:
        self._text = _aliased(text)
        self._level: str | None = None
        self._region = ""
        self._subdistrict: str | None = None
        self._form: str | None = None
        self._opening = ""

    def read(self) -> Parts:
        text, inside = self._open(self._text)
        whole = numbered(text.translate(_BRACKETS) if "（" in text else text)
        rest, found = self._end(whole)
        core = self._begin(rest, found)
        if not found and (core in _districts() or whole in _districts()):
            core = places().district
        return Parts(
            whole, core, numbers(whole), found, self._level, self._region, inside, self._subdistrict, self._form
        )  # fmt: skip

    def _open(self, text: str) -> tuple[str, str | None]:
        for kind, words in (("party", spelling().party), ("league", spelling().league)):
            if text.startswith(words):
                self._opening, text = kind, text[max(len(word) for word in words if text.startswith(word)) :]
        text = next((text[len(each) :] for each in places().above if text.startswith(each) and text != each), text)
        inside = _inside().search(text) if "（" in text else None
        if inside is None:
            return text, None
        return text[: inside.start()] + text[inside.end() :], dict(places().regions)[inside[1]]

    def _end(self, text: str) -> tuple[str, tuple[Ending, ...]]:
        found: list[Ending] = []
        while len(found) < _DEPTH and not _is_kept(text):
            each = _ending_of(text)
            if each is None or not self._fits(each[0], text[: -each[1]], found):
                break
            found.append(self._party(each[0]) if not found else each[0])
            text = text[: -each[1]]
            if found[-1].family in ("place", "legal"):
                break
            if len(found) == 1 and found[0].family == "party":
                text = self._formed(text)
        if not found and text.endswith("委") and self._begin(text[:-1], (ending("party_committee"),)) == "":
            return text[:-1], (ending("party_committee"),)
        return text, tuple(found)

    @staticmethod
    def _fits(each: Ending, rest: str, found: list[Ending]) -> bool:
        if found and each.family in ("party", "league"):
            return False
        if each.family in ("place", "legal"):
            return rest[-1:] != "" and (is_number(rest[-1]) or len(rest) >= 2)
        return True

    def _party(self, each: Ending) -> Ending:
        if self._opening == "party" and each.code == "committee":
            return ending("party_committee")
        return ending("league") if self._opening == "league" and each.family == "party" else each

    def _formed(self, text: str) -> str:
        for form in spelling().forms:
            if text.endswith(form) and len(text) > len(form):
                self._form = form
                return text[: -len(form)]
        return text

    def _begin(self, text: str, found: tuple[Ending, ...]) -> str:
        """What is left without the places before it; a name that consists of them keeps the last."""
        self._level, self._region, self._subdistrict = None, "", None
        stripped = True
        while stripped and text[:1] in _openings():
            stripped = False
            for word, level in self._prefixes(text, found):
                if text.startswith(word) and _enough(text[len(word) :], found, word):
                    text, stripped = text[len(word) :], True
                    self._level, self._region = level, self._region + word
                    break
        if text in places().short and found and found[0].family == "office" and self._level is None:
            self._level, self._region, text = "district", text, ""
        return self._within_subdistrict(text, found)

    @staticmethod
    def _prefixes(text: str, found: tuple[Ending, ...]) -> tuple[tuple[str, str], ...]:
        known = places()
        one = known.levels.get(text[:1])
        if one is None or text.startswith(known.no_level) or (found and found[0].family == "place"):
            return known.regions
        return (*known.regions, (text[0], one))

    def _within_subdistrict(self, text: str, found: tuple[Ending, ...]) -> str:
        match = _SUBDISTRICT.fullmatch(text) if "街道" in text else None
        if match is None:
            return text
        weight = sum(not is_number(each) for each in match[2])
        if (
            weight >= 3
            or (weight >= 1 and numbers(match[2]))
            or (weight == 2 and found and found[-1].family == "place")
        ):
            self._subdistrict = match[1]
            return match[2]
        return text


def _ending_of(text: str) -> tuple[Ending, int] | None:
    known = endings()
    for length in lengths().get(text[-1:], ()):
        each = known.get(text[-length:])
        if each is not None and length <= len(text):
            return each, length
    return None


def _is_kept(text: str) -> bool:
    """Whether it ends with what is a part of its name: 尚城新村; but 永新村 is the village of 永新."""
    kept = spelling().kept
    if not text.endswith(kept):
        return False
    own = _DIVISION.split(text[: -min(len(each) for each in kept if text.endswith(each))])[-1]
    return len(own) > 1


def _enough(rest: str, found: tuple[Ending, ...], word: str) -> bool:
    """Whether what is left without a place before it is still a name."""
    weight = sum(not is_number(each) for each in rest)
    if not weight:
        return bool(found) and found[0].family != "place" and (not rest or found[0].family != "party")
    return weight >= (2 if word.endswith(_FULL) or (found and found[0].trade) else 3)


def _aliased(text: str) -> str:
    return _bracketed().sub(places().district, text) if "（" in text else text


@cache
def _bracketed() -> re.Pattern[str]:
    return re.compile("^(?:" + "|".join(map(re.escape, places().bracketed)) + ")")


@cache
def _inside() -> re.Pattern[str]:
    return re.compile("（(" + "|".join(re.escape(word) for word, _ in places().regions) + ")）")


@cache
def _openings() -> frozenset[str]:
    return frozenset(word[0] for word, _ in places().regions) | set(places().levels)


@cache
def _districts() -> frozenset[str]:
    return frozenset(word for word, level in places().regions if level == "district")


for each in (parts_of, _bracketed, _inside, _openings, _districts):
    forgets(each.cache_clear)
