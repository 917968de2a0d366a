"""Office-holders with invented names. Their ids look random and are the same in every store."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING

from data.xinwu.dates import OPEN, begun, earlier, past
from data.xinwu.words import chance, table

if TYPE_CHECKING:
    import random

    from data.xinwu.sheets import Sheets

INVENTED = "虚构"


@dataclass(frozen=True, slots=True)
class Person:
    """Someone who holds an office."""

    id: str
    name: str


class Persons:
    """Makes persons, no two of one name, and writes their posts."""

    def __init__(self, sheets: Sheets) -> None:
        """Write posts to these sheets."""
        self._sheets = sheets
        self._rng = chance("persons")
        self._names: set[str] = set()

    def new(self) -> Person:
        """Someone whose name nobody else bears."""
        name = invented_name(self._rng)
        while name in self._names:
            name = invented_name(self._rng)
        self._names.add(name)
        return Person(f"per-{uuid.UUID(int=self._rng.getrandbits(128), version=4)}", name)

    def appoint(
        self, person: Person, organization: str, post: str, *, main: bool = True,
        since: str | None = "", until: str | None = OPEN, **cells: str,
    ) -> None:  # fmt: skip
        """Give a person a post that still is held, unless `since` and `until` say otherwise."""
        self._sheets.add(
            "posts", person_id=person.id, person=person.name, organization=organization, post=post,
            standing="主要" if main else "兼任", since=begun(self._rng) if since == "" else since, until=until,
            note=INVENTED, **cells,
        )  # fmt: skip

    def retire(self, organization: str, post: str) -> None:
        """Someone who held this post before whoever holds it now."""
        since, until = (earlier(each, 4) for each in past(self._rng))
        self.appoint(self.new(), organization, post, since=since, until=min(until, "2019-12-31"))


def invented_name(rng: random.Random) -> str:
    """A surname and one or two characters."""
    words = table("words")
    first = rng.choice(words["given_first"]) if rng.random() < 0.82 else ""
    return str(rng.choice(words["surnames"]) + first + rng.choice(words["given_second"]))


def landline(rng: random.Random) -> str:
    """A number of the block 0510-8000, which stands for no telephone."""
    return f"0510-8000{rng.randrange(10000):04d}"
