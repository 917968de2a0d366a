"""Persons as cells name them, with what stands beside the name: 王某（书记）、李某（党建办） 0510-80001234."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.model.vocabulary import vocabulary
from graph.registers.cells.red_lines import holds_mobile

if TYPE_CHECKING:
    from collections.abc import Iterator

_APART = re.compile(r"[、，,](?![^（(]*[）)])")
_LINES = re.compile(r"[；;\n](?![^（(]*[）)])")
_LABELLED = re.compile(r"([^：:、，,（(\d]{1,8})[：:](.+)")
_BRACKET = re.compile(r"[（(]([^（）()]*)[）)]")
_LANDLINE = re.compile(r"(?<![\d-])(?:0\d{2,3}[ -]?)?[2-8]\d{6,7}(?:[ -]\d{1,4})?(?![\d-])")
_MOBILE = re.compile(r"(?<!\d)1[3-9](?:[ -]?\d){9}(?!\d)")
_NAME = re.compile(r"[\u4e00-\u9fff·]{2,6}|[A-Za-z][A-Za-z .'-]{1,40}")
_PADDED = re.compile(r"^([\u4e00-\u9fff])\s+([\u4e00-\u9fff])(?![\u4e00-\u9fff])")
_OFFICE = ("办", "部", "科", "处", "室", "局", "股", "中心", "工会", "office", "department")
_BESIDE = " \t\u3000-—:：,，;；、/"


@dataclass(frozen=True, slots=True)
class Person:
    """A name and what stands beside it; `mobile`: a mobile number stood there, which is kept nowhere."""

    name: str
    post: str | None = None
    office: str | None = None
    standing: str | None = None
    phone: str | None = None
    mobile: bool = False

    @property
    def is_bare(self) -> bool:
        """Whether there is nothing but the name."""
        return self == Person(self.name)


def persons(text: str) -> list[Person] | None:
    """The persons of a cell, None where it does not only name persons."""
    found = [_person(part, post) for part, post in _parts(text)]
    named = [each for each in found if each is not None]
    return named if named and len(named) == len(found) else None


def _parts(text: str) -> Iterator[tuple[str, str | None]]:
    """Each part that should name one person, and the post that stands before several: 委员：张某、陈某."""
    for line in _LINES.split(text):
        labelled = _LABELLED.fullmatch(line.strip())
        names, post = (labelled[2], labelled[1].strip()) if labelled else (line, None)
        for part in _APART.split(names):
            if part.strip():
                yield part.strip(), post


def _person(part: str, post: str | None) -> Person | None:
    mobile = holds_mobile(part)
    text = _MOBILE.sub(" ", part)
    phone = _LANDLINE.search(text)
    text = _LANDLINE.sub(" ", text)
    words = _PADDED.sub(r"\1\2", _BRACKET.sub(" ", text).strip(_BESIDE)).split()
    if not words or not _NAME.fullmatch(words[0]):
        return None
    english = words[0].isascii()
    name, beside = (" ".join(words), []) if english else (words[0], words[1:])
    inside = [each for bracket in _BRACKET.findall(text) for each in _APART.split(bracket)]
    facts = _facts([*inside, *beside, *([post] if post else [])])
    return None if facts is None else Person(name, *facts, phone[0] if phone else None, mobile)


def _facts(words: list[str]) -> tuple[str | None, str | None, str | None] | None:
    """Post, office and standing out of the words beside a name; None where a word is none of these."""
    posts, office, standing = [], None, None
    for word in filter(None, (each.strip(_BESIDE) for each in words)):
        if any(letter.isdigit() for letter in word):
            return None
        if (term := vocabulary("post_standing").find(word)) is not None:
            standing = term.zh
        elif word.casefold().endswith(_OFFICE):
            office = office or word
        else:
            posts.append(word)
    return "、".join(posts) or None, office, standing
