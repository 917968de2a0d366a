"""Names that nobody bears exactly: what people decided about them before, what is taken, and what must be asked."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from graph.model.catalog import ENTITIES
from graph.model.identity import prefix_of
from graph.model.names import normalise
from graph.registers.cells.red_lines import veiled
from graph.registers.problem import Place, Problem, problem
from graph.search.matching import NOTABLE, SAME, SUGGESTED
from graph.store.judgements import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from graph.search import NameIndex, NameRow, Near
    from graph.store.judgements import Judgement

_NEVER = frozenset(("Person", "Resource", "Need", "Project", "Activity", "Route", "Designation", "Observation"))
"""Labels of which a new one is never held up by a near name: titles that resemble one another are their nature."""
_LISTED = 5


class Question(NamedTuple):
    """Whom a written name means: of these labels and kinds, in a row of these places (ids, nearest first)."""

    written: str
    labels: tuple[str, ...]
    kinds: tuple[str, ...]
    places: tuple[str, ...]

    @property
    def kind(self) -> str | None:
        """Its kind, where the row says which."""
        return self.kinds[0] if len(self.kinds) == 1 else None

    @property
    def place(self) -> str | None:
        """The nearest area of the row, under which a decision is kept."""
        return next((each for each in self.places if prefix_of(each) == ENTITIES["Area"].prefix), None)


class Doubts:
    """Answers what it can; the rest is for a person. `standings` leads from merged ids to their winners."""

    def __init__(
        self, index: NameIndex, standings: Mapping[str, str | None], judgements: Iterable[Judgement] = (),
        accept_near: float | None = None,
    ) -> None:  # fmt: skip
        """`accept_near`: from which score on a near name is taken without asking, beside other spellings of one."""
        self._index = index
        self._standings = standings
        self._accepted = min(SAME, accept_near) if accept_near is not None else SAME
        self._judged: defaultdict[str, list[Judgement]] = defaultdict(list)
        for each in judgements:
            self._judged[each.written].append(each)

    def judged_same(self, question: Question) -> NameRow | None:
        """The entity that somebody decided the name means."""
        for each in self._about(question):
            if each.verdict is Verdict.SAME:
                row = self._index.get(self._followed(each.entity))
                if row is not None and row.label in question.labels:
                    return row
        return None

    def set_aside(self, question: Question) -> frozenset[str]:
        """Ids that somebody decided the name does not mean, or could not tell: nobody is asked of them again."""
        return frozenset(
            self._followed(each.entity) for each in self._about(question) if each.verdict is not Verdict.SAME
        )

    def near(self, question: Question, *, new: bool) -> list[Near]:
        """Near names that nobody has judged, best first; for a `new` entity only those that a person should hear of."""
        if new and not _NEVER.isdisjoint(question.labels):
            return []
        found = self._index.near(
            question.written, question.labels, question.kinds, question.places, _LISTED,
            NOTABLE if new else SUGGESTED,
        )  # fmt: skip
        aside = self.set_aside(question)
        return [each for each in found if each.row.id not in aside]

    def accepted(self, near: Sequence[Near]) -> Near | None:
        """The one that is taken: near enough, and no other as near."""
        enough = [each for each in near if each.score >= self._accepted]
        return enough[0] if len(enough) == 1 or (enough and enough[0].score > enough[1].score >= SAME) else None

    def _about(self, question: Question) -> list[Judgement]:
        if not self._judged:
            return []
        return [
            each
            for each in self._judged.get(normalise(question.written), ())
            if each.label in question.labels
            and (each.kind is None or not question.kinds or each.kind in question.kinds)
            and self._is_of_place(each, question)
        ]

    def _is_of_place(self, judgement: Judgement, question: Question) -> bool:
        # what was decided of a row that named no place says nothing of one that does: every community has a 第一网格
        if judgement.place is None:
            return question.place is None
        return self._followed(judgement.place) in question.places

    def _followed(self, entity_id: str) -> str:
        return self._standings.get(entity_id) or entity_id


def taken(place: Place, question: Question, near: Near) -> Problem:
    """The warning that a near name was taken."""
    found = problem(
        place, "near_name_taken", value=veiled(question.written), current=near.row.name, score=f"{near.score:.2f}"
    )
    return found.among(near_candidates(question, [near]))


def doubtful(place: Place, question: Question, near: Sequence[Near]) -> Problem:
    """The problem that a person must decide."""
    names = "、".join(each.row.name for each in near[:3])
    return problem(place, "near_name", value=veiled(question.written), what=names).among(
        near_candidates(question, near)
    )


def alike(place: Place, question: Question, near: Sequence[Near]) -> Problem:
    """The warning that the file brings two of nearly one name."""
    found = problem(place, "alike_in_file", value=veiled(question.written), what=near[0].row.name)
    return found.among(near_candidates(question, near))


def near_candidates(question: Question, near: Sequence[Near]) -> list[dict[str, object]]:
    """Near ones as a problem lists them: each with its score, why, and what a decision would be about."""
    return [
        {
            "id": each.row.id, "label": each.row.label, "kind": each.row.kind, "name": each.row.name,
            "score": round(each.score, 3), "why": [{"zh": why.zh, "en": why.en} for why in each.why],
            "asked": asked(question),
        }
        for each in near
    ]  # fmt: skip


def asked(question: Question) -> dict[str, object]:
    """What a decision about a candidate would be kept under."""
    return {"written": veiled(question.written), "kind": question.kind, "place": question.place}
