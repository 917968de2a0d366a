"""What the endings of two names say: one body, one whose level changed, an ending left out, or two bodies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.search.matching.likeness import DIFFERENT, step
from graph.search.matching.numbers import is_number
from graph.search.matching.words import ending

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.search.matching.likeness import Step
    from graph.search.matching.parts import Parts
    from graph.search.matching.words import Ending

_GROWN = frozenset(("party_committee", "party_general_branch"))
"""A general branch whose members become many is made a committee: the same body."""
_LEVELS = _GROWN | {"party_branch", "party_working_committee"}
_PROPERTY = frozenset(("property_company", "property_service_company", "property_management_company"))


def bodies(one: Parts, other: Parts, kind: str | None) -> Iterator[Step]:
    """The steps between what two names end with."""
    outer, against = one.ending, other.ending
    if one.form != other.form:
        yield step("party_form", one.form or other.form or "")
    if outer is not against:
        if outer is None or against is None:
            yield from _left_out(outer or against, one if against is None else other, kind)
            return
        found = _outer(outer, against, kind)
        yield found
        if found.score < DIFFERENT:
            return
    if outer is not None and outer.family != "place":
        yield from _inner(one, other)


def _left_out(said: Ending | None, by: Parts, kind: str | None) -> Iterator[Step]:
    """`said` stands in the name of `by` alone."""
    if said is None:
        return
    if said.family == "legal" and said.code not in _PROPERTY | {"group"} and by.weight > 2:
        yield step("legal_form", said.zh, said.en)
    elif said.family == "place" and kind in said.kinds:
        yield step("ending_of_kind", said.zh, said.en)
    elif said.family in ("place", "legal") or kind in said.kinds:
        yield step("ending_missing", said.zh, said.en)
    else:
        yield step("body_missing", said.zh, said.en)


def _outer(one: Ending, other: Ending, kind: str | None) -> Step:
    codes = frozenset((one.code, other.code))
    if "committee" in codes:
        return _unsaid(one if other.code == "committee" else other, kind)
    if one.family == other.family:
        found = _of_family(one.family, codes)
        if found is not None:
            return _between(found, one, other)
    place, body = (one, other) if one.family == "place" else (other, one)
    if place.family == "place" and body.implies == place.code:
        if kind in place.kinds:
            return step("place_for_body", body.zh, body.en)
        if kind in body.kinds:
            return step("ending_missing", body.zh, body.en)
    return _between("body", one, other)


def _of_family(family: str, codes: frozenset[str]) -> str | None:
    """The step between two endings of a family, None where they are two bodies."""
    if family == "party":
        if codes == _GROWN:
            return "level_changed"
        return "branch_upgraded" if codes <= _LEVELS else None
    if family == "legal":
        if codes <= _PROPERTY:
            return "property_words"
        if codes & _PROPERTY:
            return None
        return "group_or_company" if "group" in codes else "legal_changed"
    return "place_kind" if family == "place" else None


def _unsaid(said: Ending, kind: str | None) -> Step:
    """A committee that does not say of what kind, against one that does."""
    if kind in said.kinds or (kind == "party_organization" and said.code == "party_committee"):
        return step("committee_of_kind", said.zh, said.en)
    if said.code in ("party_committee", "residents_committee", "villagers_committee"):
        return step("ending_missing", said.zh, said.en)
    return _between("body", said, ending("committee"))


def _inner(one: Parts, other: Parts) -> Iterator[Step]:
    """What stands before the outermost endings: whose committee, branch or centre it is."""
    inner, against = _before(one), _before(other)
    if inner is against:
        return
    if inner is None or against is None:
        said, silent = (inner, other) if against is None else (against, one)
        if said is not None and said.family == "place" and silent.core and is_number(silent.core[-1]):
            yield step("counted", said.zh, said.en)  # 第一网格党支部, 第一党支部
        else:
            yield from _left_out(said, silent, None)
        return
    found = _of_family(inner.family, frozenset((inner.code, against.code))) if inner.family == against.family else None
    yield _between(found or "body", inner, against)


def _before(name: Parts) -> Ending | None:
    if len(name.endings) > 1:
        return name.endings[1]
    implied = name.endings[0].implies
    return ending(implied) if implied else None


def _between(code: str, one: Ending, other: Ending) -> Step:
    return step(code, f"{one.zh}／{other.zh}", f"{one.en} / {other.en}")
