"""All rows of a workbook: what they bring first, again and again while that helps; then what they refer to."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graph.registers.problem import problem
from graph.registers.resolving.creation import Creation
from graph.registers.resolving.doubts import Doubts
from graph.registers.resolving.drafts import Drafts
from graph.registers.resolving.rows import NotYetError, RowResolver, RowState

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from graph.registers.problem import Problem
    from graph.registers.workbook import Workbook
    from graph.search import NameIndex
    from graph.store.judgements import Judgement


@dataclass(frozen=True, slots=True)
class Resolved:
    """A row whose subjects are settled."""

    state: RowState

    def ids(self, ref: str) -> list[str]:
        """The entities of a subject."""
        return self.state.ids.get(ref, [])


@dataclass(frozen=True, slots=True)
class Resolution:
    """Every row settled; the drafts of the entities that rows bring; ids that were minted on the way.

    `index` knows the names of the graph and of what the file brings.
    """

    rows: tuple[Resolved, ...]
    drafts: Drafts
    minted: AbstractSet[str]
    problems: tuple[Problem, ...]
    index: NameIndex


@dataclass(frozen=True, slots=True)
class Background:
    """What is known before the file is read: ids that are no entity's now, and what people decided about names.

    `standings`: such an id -> the entity that it stands for, None for one that was deleted. `accept_near`: from which
    score on a near name is taken for the known one.
    """

    standings: Mapping[str, str | None] = field(default_factory=dict)
    judgements: Sequence[Judgement] = ()
    accept_near: float | None = None


def resolve(
    workbook: Workbook, index: NameIndex, background: Background, taken: AbstractSet[str] = frozenset()
) -> Resolution:
    """Settle every row. The index learns the names that the file brings. `taken`: ids that may not be minted."""
    doubts = Doubts(index, background.standings, background.judgements, background.accept_near)
    creation = Creation(index, background.standings, doubts, taken)
    resolver = RowResolver(creation)
    states = [RowState(sheet, row) for sheet in workbook.sheets for row in sheet.rows]
    _bring_all(resolver, states)
    drafts = Drafts()
    for state in states:
        resolver.refer(state)
        _draft(state, drafts)
    problems = [each for state in states for each in (*_missing(state), *state.problems)]
    return Resolution(tuple(Resolved(state) for state in states), drafts, creation.minted, tuple(problems), index)


def _bring_all(resolver: RowResolver, states: Sequence[RowState]) -> None:
    # what spells its kind out first, so that a row that leaves it open can mean it
    waiting = sorted(states, key=_leaves_a_kind_open)
    while waiting:
        resolver.anywhere = False
        left = _sweep(resolver, waiting)
        if len(left) == len(waiting):
            # nothing near is left to wait for: the only one of its name may be meant, wherever it is
            resolver.anywhere = True
            left = _sweep(resolver, waiting)
            if len(left) == len(waiting):
                return
        waiting = left


def _leaves_a_kind_open(state: RowState) -> bool:
    subjects = state.sheet.register.subjects.values()
    return any(each.creates and each.kind_from and state.cell(each.kind_from) is None for each in subjects)


def _sweep(resolver: RowResolver, waiting: Sequence[RowState]) -> list[RowState]:
    left = []
    for state in waiting:
        try:
            resolver.bring(state)
        except NotYetError:
            left.append(state)
    return left


def _draft(state: RowState, drafts: Drafts) -> None:
    for subject in state.sheet.register.subjects.values():
        for entity_id in state.ids.get(subject.ref, ()):
            if subject.creates or subject.fields:
                place = state.sheet.place(state.row, subject.name or subject.needs)
                label = subject.label
                new = state.made.get(subject.ref, False)
                draft = drafts.take(entity_id, label, place, new=new)
                draft.new = draft.new or new


def _missing(state: RowState) -> list[Problem]:
    return [
        problem(state.sheet.place(state.row, column.key), "missing_value", title=column.zh)
        for column in state.sheet.register.columns.values()
        if column.required
        and column.key in state.sheet.letters
        and state.cell(column.key) is None
        and state.row.cells.keys().isdisjoint(state.sheet.register.stand_ins(column.key))
    ]
