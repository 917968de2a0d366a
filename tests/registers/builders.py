"""Workbooks of a few rows, and graphs in memory that plans are applied to by the store's own judgement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.model.records import EntityRecord, TieRecord
from graph.projection import Projection
from graph.registers import GraphInMemory, Plan, Workbook, plan, read, write_workbook
from graph.store.writing.judgement import judge_all
from graph.store.writing.outcome import Status
from graph.store.writing.working_set import WorkingSet

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    Rows = Mapping[str, Sequence[Mapping[str, object]]]

DISTRICT: Rows = {
    "areas": [
        {"id": "area-d", "name": "新吴区", "kind": "区"},
        {"id": "area-jx", "name": "江溪街道", "kind": "街道", "parent": "新吴区"},
        {"id": "area-wz", "name": "旺庄街道", "kind": "街道", "parent": "新吴区"},
        {"id": "area-th2", "name": "太湖花园第二社区", "kind": "社区", "parent": "江溪街道", "households": 3021},
        {"id": "area-cl", "name": "春雷社区", "kind": "社区", "parent": "旺庄街道"},
    ],
    "units": [
        {"id": "org-zjj", "name": "区住房和城乡建设局", "short_name": "区住建局", "kind": "机关"},
        {"id": "org-jw", "name": "太湖花园第二社区居民委员会", "kind": "居委会", "community": "太湖花园第二社区",
         "serves": "太湖花园第二社区"},
        {"id": "org-jia", "name": "甲科技有限公司", "kind": "民营企业", "community": "春雷社区"},
    ],
    "party_organizations": [
        {"id": "org-jxdw", "name": "江溪街道党工委", "level": "党工委", "scope": "街道", "serves": "江溪街道"},
        {"id": "org-th2dw", "name": "太湖花园第二社区党委", "level": "党委", "scope": "社区",
         "superior": "江溪街道党工委", "serves": "太湖花园第二社区", "since": "2021-05", "until": "至今"},
    ],
}  # fmt: skip
"""Two subdistricts, two communities, three units, two Party organizations."""


def with_rows(more: Rows) -> dict[str, list[Mapping[str, object]]]:
    """The district and more rows."""
    return {key: [*DISTRICT.get(key, ()), *more.get(key, ())] for key in (*DISTRICT, *more)}


def book(folder: Path, rows: Rows, language: str = "zh") -> Workbook:
    """The rows as they are read back from a workbook."""
    path = folder / "book.xlsx"
    write_workbook(path, rows, language)
    return read(path)


class Graph(GraphInMemory):
    """A graph in memory that takes the changes of plans as the store would."""

    def __init__(self) -> None:
        super().__init__()
        self.working = WorkingSet()

    async def take(self, planned: Plan) -> None:
        """Apply a plan, all of it."""
        assert not planned.has_errors, [each.document() for each in planned.problems if each.is_error]
        items = judge_all(planned.changes, self.working)
        assert [item.refusal for item in items if item.status is Status.REFUSED] == []
        self.know()

    def know(self) -> None:
        """Let plans see what the working set holds."""
        super().__init__(*self._records())

    def project(self, revision: str = "abc-1") -> Projection:
        """The same as arrays."""
        return Projection.build(revision, *self._records())

    def _records(self) -> tuple[list[EntityRecord], list[TieRecord]]:
        records = self.working.current.values()
        entities = [each for each in records if isinstance(each, EntityRecord)]
        return entities, [each for each in records if isinstance(each, TieRecord)]

    async def load(self, workbook: Workbook) -> Plan:
        """Plan a workbook and apply it."""
        planned = await plan(workbook, self)
        await self.take(planned)
        return planned

    def entity(self, entity_id: str) -> EntityRecord:
        """An entity that must be there."""
        found = self.working.entity(entity_id)
        assert found is not None
        return found

    def named(self, name: str) -> EntityRecord:
        """The only entity of a name."""
        (found,) = [
            each
            for each in self.working.current.values()
            if isinstance(each, EntityRecord) and each.values.get("name") == name
        ]
        return found

    def ties(self, tie_type: str) -> list[TieRecord]:
        """All ties of a type."""
        return [each for each in self.working.current.values() if isinstance(each, TieRecord) and each.type == tie_type]


def codes(planned: Plan) -> list[tuple[str, int | None, str | None]]:
    """Code, row and column of each problem."""
    return [(each.code, each.place.row, each.place.column) for each in planned.problems]
