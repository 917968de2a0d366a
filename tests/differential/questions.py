"""Parameters for every query file that reads, drawn from what a district holds."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graph.analysis.figures import definitions
from graph.model.catalog import ENTITIES, TIES
from graph.model.dates import day_of
from graph.model.validation import fields_of
from graph.model.vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from random import Random

    from cypher import Query
    from graph.model.records import EntityRecord, TieRecord

    Params = dict[str, Any]

_DAYS = (dt.date(1949, 10, 1), dt.date(2023, 5, 31), dt.date(2024, 3, 1), dt.date(2026, 1, 31))
_FIELDS = ("workers", "group_heads", "building_heads", "households", "no_such_field")
_DRAWS = 2


@dataclass(frozen=True)
class Asker:
    """What may be asked about a district; the references of personal values are a store's own and asked elsewhere."""

    random: Random
    entities: Mapping[str, EntityRecord]
    ties: Mapping[str, TieRecord]
    revision: int
    batches: tuple[str, ...]
    deleted: tuple[str, ...]
    aliases: tuple[str, ...]

    def ask(self, of: Query) -> list[Params]:
        """Several sets of parameters. KeyError names one that nobody has thought of here yet."""
        drawn = [{name: self._value(of.name, name) for name in sorted(of.params)} for _ in range(_DRAWS)]
        return drawn[:1] if not of.params else [*drawn, *self._figures(of)]

    def _figures(self, of: Query) -> list[Params]:
        given = [each.params for each in definitions() if each.query == of]
        asked = [{**self._days(day), **params} for params in given for day in _DAYS]
        return [{name: each[name] for name in of.params} for each in asked]

    def _days(self, day: dt.date) -> Params:
        return {"day": day_of(day), "date": day.isoformat()}

    def _value(self, query: str, name: str) -> Any:
        random = self.random
        simple: dict[str, Callable[[], Any]] = {
            "day": lambda: day_of(random.choice(_DAYS)),
            "date": lambda: random.choice(_DAYS).isoformat(),
            "kind": lambda: random.choice(self._terms("_kind")),
            "kinds": lambda: random.sample(self._terms("_kind"), 6),
            "level": lambda: random.choice(self._terms("party_level")),
            "scope": lambda: random.choice(self._terms("party_scope")),
            "category": lambda: random.choice(self._terms("category")),
            "group": lambda: random.choice(self._terms("category_group")) + ".",
            "measure": lambda: random.choice(self._terms("measure")),
            "field": lambda: random.choice(_FIELDS),
            "after": lambda: random.randrange(self.revision),
            "until": lambda: random.randrange(self.revision + 2),
            "limit": lambda: random.randrange(1, 5),
            "revisions": lambda: list(range(self.revision + 2)),
            "batches": lambda: [*self.batches, "never-sent"],
            "digest": lambda: "digest-of-a-key",
            "load": lambda: "load",
            "id": lambda: random.choice(("load", "never-begun")),
            "ids": lambda: self._ids(query),
            "rows": lambda: self._rows(query),
        }
        return simple[name]()

    def _terms(self, ending: str) -> list[str]:
        fields = [each for of in (*ENTITIES, *TIES) for each in fields_of(of).values()]
        names = {each.vocabulary.name for each in fields if each.vocabulary is not None} | {"category_group"}
        return sorted({code for each in names if each.endswith(ending) for code in vocabulary(each).terms})

    def _ids(self, query: str) -> list[str]:
        if query.startswith("log/chunks"):
            return [f"{n}-0" for n in range(self.revision + 2)]
        if query.startswith("staging/"):
            return ["load-0", "load-1"]
        if query.startswith("identity/tombstones"):
            return [*self.deleted, "org-never"]
        if query.startswith("identity/aliases_to"):
            return sorted(self.entities)[:20]
        if query.startswith("identity/"):
            return [*self.aliases, "org-never"]
        label = query.rpartition("/")[2].rpartition("_")[2]
        known = [each.id for each in self.entities.values() if each.label == label]
        return [*self.random.sample(known, (len(known) + 1) // 2), f"{ENTITIES[label].prefix}-never"]

    def _rows(self, query: str) -> list[Params]:
        tie, _, label = query.rpartition("/")[2].rpartition("_")
        known = [each for each in self.ties.values() if each.type == tie and self.entities[each.source].label == label]
        rows = [{"source": each.source, "id": each.id} for each in known]
        return [*rows, {"source": "org-never", "id": f"{tie.lower()}-org-never-1"}]
