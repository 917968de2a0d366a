"""A path that a search found, as the steps and the sentence that people read."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from graph.paths.answers import Contact, Path, Sentence, Step, TieRef, ref_of
from graph.paths.carrying import carried
from graph.paths.explanation.chinese import chinese
from graph.paths.explanation.contacts import contact_of_step
from graph.paths.explanation.english import english
from graph.paths.explanation.informing import to_inform
from graph.paths.explanation.patterns import Leg
from graph.paths.explanation.story import tell
from graph.paths.orders import FORMAL

if TYPE_CHECKING:
    from graph.model.records import EntityRecord, TieRecord
    from graph.paths.answers import Offered
    from graph.paths.carrying import Carried
    from graph.paths.found import Found
    from graph.paths.kernel.search import Search
    from graph.paths.queries import Question
    from graph.projection import Projection


@dataclass(frozen=True)
class Telling:
    """What a path is told of: where it was found, by which question, and what its end offers."""

    projection: Projection
    search: Search
    question: Question
    resources: tuple[Offered, ...] = ()


def explained(telling: Telling, found: Found) -> tuple[Path, Contact | None]:
    """The path with its sentence, and whom to contact first."""
    projection, question = telling.projection, telling.question
    nodes = [_known(projection, projection.id_at(node)) for node in found.nodes]
    walked = carried(projection, telling.search, found, question.profile.order, question.day)
    steps = [(start, end, each) for (start, end), each in zip(pairwise(nodes), walked, strict=True)]
    legs = [Leg(each.tie.tie, start, end) for start, end, each in steps]
    informed = to_inform(projection, legs, question.day) if question.profile.order == FORMAL else ()
    see_names = question.see_names
    story = tell(projection, legs, question.day, telling.resources, see_names=see_names, informed=informed)
    path = Path(
        cost=found.cost,
        sentence=Sentence(chinese(story), english(story)),
        steps=tuple(_step(telling, *each) for each in steps),
        inform=tuple(ref_of(each, see_names=see_names) for each in informed),
    )
    return path, story.contact or (story.street.contact if story.street else None)


def _step(telling: Telling, start: EntityRecord, end: EntityRecord, carried: Carried) -> Step:
    question, tie = telling.question, carried.tie.tie
    return Step(
        start=ref_of(start, see_names=question.see_names),
        end=ref_of(end, see_names=question.see_names),
        tie=_named(tie),
        certainty=carried.tie.certainty,
        cost=carried.tie.cost,
        contact=contact_of_step(telling.projection, tie, end, question.day, see_names=question.see_names),
        parallel=tuple(each.tie.id for each in carried.beside),
    )


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
