"""Which stored tie a row means: its type, ends and role, at a time that overlaps; or a new one."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

from graph.model.catalog import TIES, tie_of_id
from graph.model.dates import Days, days_of
from graph.model.identity import split_tie_id, tie_id
from graph.registers.problem import Problem, Text, problem
from graph.registers.resolving.drafts import Stated

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from collections.abc import Set as AbstractSet

    from graph.model.fields import Value
    from graph.model.records import TieRecord
    from graph.registers.planning.stating import TieFact
    from graph.registers.problem import Place


@dataclass(slots=True)
class TieDraft:
    """A tie that the file speaks of: `stored` as the graph has it, `stated` what rows say."""

    id: str
    type: str
    source: str
    target: str
    stored: TieRecord | None
    place: Place | None = None
    stated: Stated = field(default_factory=Stated)

    def value(self, name: str) -> Value:
        """A field as it will be."""
        before = self.stored.values.get(name) if self.stored else None
        return self.stated.values.get(name, before)

    def days(self) -> Days:
        """The derived days of the interval as it will be; ValueError if it is reversed."""
        return _days(self.value("since"), self.value("until"))


class TieBook:
    """The stored ties of all sources that a file speaks of, and the new ones that it brings."""

    def __init__(
        self, stored: Iterable[TieRecord], taken: AbstractSet[str] = frozenset(),
        standings: Mapping[str, str | None] = MappingProxyType({}),
    ) -> None:  # fmt: skip
        """`taken`: ids that may not be minted. `standings`: ids that are no tie's now -> what they stand for."""
        self._taken = taken
        self._standings = standings
        self._ends: defaultdict[tuple[str, str, str], list[TieDraft]] = defaultdict(list)
        self._numbers: defaultdict[tuple[str, str], set[int]] = defaultdict(set)
        self.drafts: dict[str, TieDraft] = {}
        self.minted: set[str] = set()
        for tie in stored:
            self._put(TieDraft(tie.id, tie.type, tie.source, tie.target, tie))

    def take(self, fact: TieFact) -> list[Problem]:
        """Find or make the tie that a row states, and take its values."""
        try:
            days = _days(fact.values.get("since"), fact.values.get("until"))
        except ValueError:
            return [self._reversed(fact)]
        found = self._by_id(fact) if fact.id else self._matching(fact, days)
        if isinstance(found, Problem):
            return [found]
        found.place = found.place or fact.place
        found.stated.revision = fact.revision
        return self._state(found, fact)

    def _by_id(self, fact: TieFact) -> TieDraft | Problem:
        # one that was joined to another when the bodies at its end were merged means that other
        known = self.drafts.get(self._standings.get(fact.id or "") or fact.id or "")
        if known is not None and (known.type, known.source, known.target) == (fact.type, fact.source, fact.target):
            return known
        parts = tie_of_id(fact.id or "")
        if known is not None or parts is None or (parts[0].type, parts[1]) != (fact.type, fact.source):
            definition = TIES[fact.type]
            prefix = f"{fact.type.lower()}-{fact.source}"
            words = {"value": fact.id, "what": Text(definition.zh, definition.en), "prefix": prefix}
            return problem(fact.places["id"], "invalid_id", **words)
        return self._put(TieDraft(fact.id or "", fact.type, fact.source, fact.target, None))

    def _matching(self, fact: TieFact, days: Days) -> TieDraft | Problem:
        among = _same_role(self._ends.get((fact.type, fact.source, fact.target), ()), fact)
        near = [each for each in among if _meets(each.days(), days)]
        if len(near) > 1:
            dates = (fact.values.get("since"), fact.values.get("until"))
            near = [each for each in near if (each.value("since"), each.value("until")) == dates] or near
        if len(near) > 1:
            definition = TIES[fact.type]
            listed = [{"id": each.id, "type": each.type} for each in near]
            return problem(fact.place, "ambiguous_tie", what=Text(definition.zh, definition.en)).among(listed)
        return near[0] if near else self._put(TieDraft(self._mint(fact), fact.type, fact.source, fact.target, None))

    def _mint(self, fact: TieFact) -> str:
        used = self._numbers[fact.type, fact.source]
        n = 1
        while n in used or tie_id(fact.type, fact.source, n) in self._taken:
            n += 1
        minted = tie_id(fact.type, fact.source, n)
        self.minted.add(minted)
        return minted

    def _put(self, draft: TieDraft) -> TieDraft:
        self.drafts[draft.id] = draft
        self._ends[draft.type, draft.source, draft.target].append(draft)
        if (parts := split_tie_id(draft.id)) is not None:
            self._numbers[draft.type, draft.source].add(parts[2])
        return draft

    @staticmethod
    def _state(draft: TieDraft, fact: TieFact) -> list[Problem]:
        fields = TIES[fact.type].fields
        stated = (
            draft.stated.state(fields[name], value, fact.places.get(name, fact.place))
            for name, value in fact.values.items()
        )
        return [each for each in stated if each is not None]

    @staticmethod
    def _reversed(fact: TieFact) -> Problem:
        place = fact.places.get("until", fact.place)
        return problem(place, "interval_reversed", since=fact.values.get("since"), until=fact.values.get("until"))


def vagueness(fact: TieFact) -> tuple[int, int]:
    """How much a row leaves open. Exact rows go first, so that what a vague one means does not hang on their order."""
    missing = sum(fact.values.get(role) is None for role in TIES[fact.type].role_fields)
    return (0, 0) if fact.id else (missing, sum(fact.values.get(end) is None for end in ("since", "until")))


def _same_role(drafts: Iterable[TieDraft], fact: TieFact) -> list[TieDraft]:
    """Those whose role (post, scheme) is the row's; a row that leaves it empty may mean any."""
    roles = TIES[fact.type].role_fields
    drafts = list(drafts)
    exact = [each for each in drafts if all(each.value(role) == fact.values.get(role) for role in roles)]
    stated = [role for role in roles if fact.values.get(role) is not None]
    return exact or [
        each
        for each in drafts
        if len(stated) < len(roles) and all(each.value(role) == fact.values[role] for role in stated)
    ]


def _meets(one: Days, other: Days) -> bool:
    return one.undated or other.undated or one.overlaps_or_touches(other)


def _days(since: Value, until: Value) -> Days:
    return days_of(None if since is None else str(since), None if until is None else str(until))
