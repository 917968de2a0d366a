"""Who is to be informed of a request by the formal way: the superiors passed, and those of the provider."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.model.records import EntityRecord
    from graph.paths.explanation.patterns import Leg
    from graph.projection import Projection


def to_inform(projection: Projection, legs: Sequence[Leg], day: int) -> tuple[EntityRecord, ...]:
    """The superiors on the way, in its order, then the direct ones of the provider, whichever face of it was asked.

    A provider that is a superior itself is asked without its superiors. Neither end is told of itself, nor any other
    face of it that the path passes.
    """
    ends = {each.id for each in (*_face(legs, at_end=False), *_face(legs, at_end=True))}
    passed = (leg.end if leg.up else leg.start for leg in legs if leg.tie.type == "PART_OF")
    # whoever asks a body above them does not go over its head
    above = legs[-1].tie.type == "PART_OF" and legs[-1].up
    faces = [] if above else _provider(projection, legs, day)
    own = (each for face in faces for each in _superiors(projection, face.id, day))
    found = {each.id: each for each in (*passed, *own) if each.id not in ends}
    return tuple(found.values())


def _provider(projection: Projection, legs: Sequence[Leg], day: int) -> list[EntityRecord]:
    """The faces of the body at the end: those on the path, and those joined to the end by FORMED_IN."""
    end = legs[-1].end
    formed = (tie for tie in projection.ties_of(end.id, ("FORMED_IN",)) if tie.days.possible(day))
    others = (projection.entity(tie.target if tie.source == end.id else tie.source) for tie in formed)
    return [*_face(legs, at_end=True), *(each for each in others if each is not None)]


def _face(legs: Sequence[Leg], *, at_end: bool) -> list[EntityRecord]:
    """The nodes of an end of the path that are joined by silent steps alone, the end first."""
    ordered = [(leg.end, leg.start, leg) for leg in reversed(legs)] if at_end else [
        (leg.start, leg.end, leg) for leg in legs
    ]  # fmt: skip
    found = [ordered[0][0]]
    for _, other, leg in ordered:
        if not leg.silent:
            break
        found.append(other)
    return found


def _superiors(projection: Projection, id_: str, day: int) -> Iterator[EntityRecord]:
    for tie in projection.ties_of(id_, ("PART_OF",)):
        superior = projection.entity(tie.target)
        if tie.source == id_ and tie.days.possible(day) and superior is not None:
            yield superior
