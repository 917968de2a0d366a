"""What came of a load, for people and programs: problems, counts, and each change field by field."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graph.model.catalog import ENTITIES, TIES
from graph.model.validation import fields_of
from graph.registers.planning.difference import Difference, Effect
from graph.registers.problem import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from graph.model.fields import Value
    from graph.registers.planning import Plan
    from graph.registers.problem import Problem


@dataclass(frozen=True, slots=True)
class FieldEdit:
    """A field of a record, before and after. `title`: as people call it."""

    name: str
    title: Text
    before: Value
    after: Value


@dataclass(frozen=True, slots=True)
class Told:
    """A difference as people read it. `what`: the kind of record; `name`: its own, or those of a tie's two ends."""

    difference: Difference
    what: Text
    name: str
    edits: tuple[FieldEdit, ...]

    def document(self) -> dict[str, Any]:
        """As JSON."""
        each = self.difference
        return {
            "effect": each.effect.value, "of": each.of, "id": each.id, "name": self.name,
            "source": each.ends[0] if each.ends else None, "target": each.ends[1] if each.ends else None,
            "file": each.place.file, "sheet": each.place.sheet, "row": each.place.row,
            "fields": [
                {"name": edit.name, "title": edit.title.document(), "before": edit.before, "after": edit.after}
                for edit in self.edits
            ],
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class LoadReport:
    """What came of a load. `revision`: where the store stands after it; `applied`: whether it changed anything.

    `language`: of the workbook's titles, "zh" or "en".
    `batch`: the id under which the history has it and `liantu undo` takes it back; None where nothing was written.
    """

    plan: Plan
    problems: tuple[Problem, ...]
    language: str
    revision: str
    dry_run: bool
    applied: bool
    batch: str | None = None

    @property
    def counts(self) -> dict[str, int]:
        """How many entities and ties there are of each effect."""
        return dict(self.plan.counts)

    @property
    def refused(self) -> bool:
        """Whether an error stood in the way."""
        return any(each.is_error for each in self.problems)

    def differences(self) -> Iterator[Told]:
        """What is new, changed or ended, in the order in which it is written."""
        for each in self.plan.differences:
            if each.effect is not Effect.UNCHANGED:
                yield told(each, self.plan.name)

    def document(self, most: int | None = None) -> dict[str, Any]:
        """As JSON; of the differences at most `most`, and how many were left out."""
        told_ = [each.document() for at, each in enumerate(self.differences()) if most is None or at < most]
        return {
            "problems": [each.document() for each in self.problems], "changes": self.counts,
            "differences": told_,
            "differences_left_out": sum(self.counts.values()) - self.counts["unchanged"] - len(told_),
            "replaced": self.plan.replaced, "batch": self.batch, "revision": self.revision, "dry_run": self.dry_run,
            "applied": self.applied,
        }  # fmt: skip


def told(difference: Difference, name: Callable[[str], str]) -> Told:
    """A difference with the names of what it is about; `name` tells an entity's by its id."""
    of = difference.of
    definition = ENTITIES[of] if of in ENTITIES else TIES[of]
    change, before = difference.change, difference.before or {}
    values = change.values if change is not None else {}
    fields = fields_of(of)
    edits = tuple(
        FieldEdit(field, Text(fields[field].zh, fields[field].en), before.get(field), value)
        for field, value in values.items()
    )
    names = [name(each) for each in difference.ends or (difference.id,)]
    return Told(difference, Text(definition.zh, definition.en), " → ".join(names), edits)
