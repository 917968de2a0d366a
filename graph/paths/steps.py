"""A path that a search found, as the steps and the sentence that people read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.model.dates import Certainty
from graph.paths.answers import Contact, Path, Sentence, Step, TieRef, ref_of
from graph.paths.explanation.chinese import chinese
from graph.paths.explanation.contacts import contact_of_step
from graph.paths.explanation.english import english
from graph.paths.explanation.patterns import Leg
from graph.paths.explanation.story import tell

if TYPE_CHECKING:
    from graph.model.records import EntityRecord, TieRecord
    from graph.paths.alternatives import Found
    from graph.paths.answers import Offered
    from graph.paths.day_graph import DayGraph
    from graph.projection import Projection

_SURE = tuple(each.value for each in Certainty)


def explained(
    projection: Projection,
    graph: DayGraph,
    found: Found,
    day: int,
    resources: tuple[Offered, ...] = (),
    *,
    see_names: bool = False,
) -> tuple[Path, Contact | None]:
    """The path with its sentence, and whom to contact first."""
    walked = [
        _step(projection, graph, pair, day, see_names=see_names)
        for pair in zip(found.nodes, found.nodes[1:], strict=False)
    ]
    story = tell(projection, [leg for leg, _ in walked], day, resources, see_names=see_names)
    path = Path(found.cost, Sentence(chinese(story), english(story)), tuple(step for _, step in walked))
    return path, story.contact or (story.street.contact if story.street else None)


def _step(
    projection: Projection, graph: DayGraph, pair: tuple[int, int], day: int, *, see_names: bool
) -> tuple[Leg, Step]:
    """Of ties that join the same two nodes the cheapest carries the path, of equal ones the surest, then by id."""
    start, end = (_known(projection, projection.ids[node]) for node in pair)
    ranked = []
    for cost, place in graph.steps(*pair):
        tie = _tie(projection, projection.arrays.tie_ids[place])
        ranked.append((cost, _SURE.index(tie.days.certainty(day)), tie.id, tie))
    ranked.sort(key=lambda each: each[:3])
    cost, sure, _, tie = ranked[0]
    step = Step(
        start=ref_of(start, see_names=see_names),
        end=ref_of(end, see_names=see_names),
        tie=_named(tie),
        certainty=_SURE[sure],
        cost=cost,
        contact=contact_of_step(projection, tie, end, day, see_names=see_names),
        parallel=tuple(each[2] for each in ranked[1:]),
    )
    return Leg(tie, start, end), step


def _named(tie: TieRecord) -> TieRef:
    written = {
        name: str(value) for name in ("since", "until", "source", "source_date") if (value := tie.values.get(name))
    }
    return TieRef(
        tie.id, tie.type, written.get("since"), written.get("until"), written.get("source"), written.get("source_date")
    )


def _known(projection: Projection, id_: str) -> EntityRecord:
    entity = projection.entity(id_)
    assert entity is not None  # noqa: S101 - the arrays are built from the entities
    return entity


def _tie(projection: Projection, id_: str) -> TieRecord:
    tie = projection.tie(id_)
    assert tie is not None  # noqa: S101 - the arrays are built from the ties
    return tie
