"""Registers as coordinators use them: exported, edited by several, undone, merged, in every form of file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from openpyxl.utils import get_column_letter

from graph.registers import write_workbook
from tests.command.running import Ran, liantu
from tests.registers.builders import DISTRICT
from tests.registers.reading.written import FORMS, delimited

if TYPE_CHECKING:
    from pathlib import Path

    from tests.engines.endpoint import Endpoint
    from tests.registers.builders import Rows
    from tests.registers.reading.written import Texts

_TH2 = DISTRICT["areas"][3]
_TABLE = [
    ["二〇二四年挂钩联系安排表", "", "", "", ""],
    ["序号", "挂钩单位", "挂钩村（社区）", "起始时间", "结束时间"],
    ["1", "区住建局", "太湖花园第二社区", "2023年5月", "至今"],
    ["2", "甲科技有限公司", "春雷社区", "2023/6/1", "2024.12"],
]
_WRONG = [*_TABLE, ["3", "无此单位", "春雷社区", "2023", "至今"]]
_TWINS: Rows = {
    "units": [
        {"id": "org-yi", "name": "乙食品有限公司", "kind": "企业", "community": "春雷社区"},
        {"id": "org-bing", "name": "丙饮料厂", "kind": "企业", "community": "春雷社区"},
    ],
    "resources": [{"provider": "丙饮料厂", "name": "报告厅", "category": "报告厅"}],
}


def in_gb18030(rows: Texts) -> bytes:
    """A .csv as Chinese office programs write it."""
    return delimited(rows, ",", "gb18030")


class Desk:
    """One person's folder of workbooks, over a store that all share."""

    def __init__(self, engine: Endpoint, folder: Path) -> None:
        self._engine = engine
        self.folder = folder

    def run(self, *words: str | Path) -> Ran:
        """A command to its end."""
        return liantu(self._engine.environment(), *words)

    def told(self, *words: str | Path, code: int = 0) -> Any:
        """The document of a command that ends with this code."""
        ran = self.run(*words, "--json")
        assert ran.code == code, (ran.text, ran.err)
        return ran.document

    def load(self, rows: Rows, code: int = 0) -> Any:
        """What came of loading rows."""
        write_workbook(self.folder / "rows.xlsx", rows)
        return self.told("load", self.folder / "rows.xlsx", code=code)

    def graph(self) -> dict[str, Any]:
        """Nodes and links by id, without the revisions that wrote them."""
        document = self.run("export").document
        records = (*document["nodes"], *document["links"])
        return {each["id"]: {name: each[name] for name in each if name != "revision"} for each in records}

    def export(self) -> Path:
        """The graph as a workbook."""
        out = self.folder / "export.xlsx"
        self.told("export", "--format", "workbook", "--out", out)
        return out


@pytest.fixture
def desk(engine: Endpoint, tmp_path: Path) -> Desk:
    made = Desk(engine, tmp_path)
    made.load(DISTRICT)
    return made


def edit(path: Path, sheet: str, record: str, **values: object) -> tuple[int, str]:
    """Type values into a record's row, as a person does; the row and the column of the last."""
    book = openpyxl.load_workbook(path)
    letters = {cell.value: get_column_letter(at) for at, cell in enumerate(book[sheet][1], 1)}
    (row,) = [cell.row for cell in book[sheet]["A"] if cell.value == record]
    column = "A"
    for title, value in values.items():
        column = letters[title]
        book[sheet][f"{column}{row}"].value = value
    book.save(path)
    return row, column


def test_edits_of_one_field_meet_at_its_cell_and_nothing_is_written(desk: Desk) -> None:
    exported = desk.export()
    desk.load({"areas": [{**_TH2, "households": 3050}]})
    place = edit(exported, "实体·区域", "area-th2", 户数=3100)
    edit(exported, "实体·区域", "area-cl", 户数=900)
    refused = desk.told("load", exported, code=1)
    (problem,) = refused["problems"]
    assert (problem["code"], (problem["row"], problem["column"])) == ("edit_conflict", place)
    assert problem["candidates"] == [{"field": "households", "exported": "3021", "yours": "3100", "stored": "3050"}]
    graph = desk.graph()
    assert (graph["area-th2"]["households"], graph["area-cl"].get("households")) == (3050, None)
    edit(exported, "实体·区域", "area-th2", 户数=3050)
    assert desk.told("load", exported)["changes"] == {"new": 0, "changed": 1, "ended": 0, "unchanged": 19}


def test_an_edit_goes_in_beside_others_and_old_values_never_come_back(desk: Desk) -> None:
    exported = desk.export()
    desk.load({"areas": [{**_TH2, "households": 3050}]})
    assert desk.told("load", exported)["applied"] is False
    edit(exported, "实体·区域", "area-th2", 备注="新建小区两处")
    told = desk.told("load", exported)
    assert [field["name"] for each in told["differences"] for field in each["fields"]] == ["note"]
    community = desk.graph()["area-th2"]
    assert (community["households"], community["note"]) == (3050, "新建小区两处")


def test_what_was_deleted_since_the_export_does_not_come_back(desk: Desk) -> None:
    new = desk.load({"areas": [{"name": "新社区", "kind": "社区", "parent": "江溪街道"}]})
    exported = desk.export()
    assert desk.run("undo", new["batch"]).code == 0
    before = desk.graph()
    refused = desk.told("load", exported, code=1)
    assert {each["code"] for each in refused["problems"]} == {"deleted_id"}
    assert desk.graph() == before


def test_a_load_that_was_undone_loads_again_under_the_same_ids(desk: Desk) -> None:
    rows = {"areas": [{"name": "新社区", "kind": "社区", "parent": "江溪街道"}]}
    before = desk.graph()
    first = desk.load(rows)
    after = desk.graph()
    undone = desk.told("undo", first["batch"])
    assert desk.graph() == before
    assert desk.load(rows)["applied"] is True
    assert desk.graph() == after
    listed = desk.told("history", "--limit", "3")
    assert [(each["batch"], each["undone_by"]) for each in listed[1:]] == [
        (undone["batch"], None), (first["batch"], undone["batch"]),
    ]  # fmt: skip


def test_an_undo_names_what_stands_on_it_and_can_be_undone(desk: Desk) -> None:
    new = desk.load({"areas": [{"name": "新社区", "kind": "社区", "parent": "江溪街道"}]})
    tie = desk.load({"pairings": [{"unit": "区住建局", "community": "新社区", "since": "2024"}]})
    whole = desk.graph()
    blocked = desk.told("undo", new["batch"], code=1)
    assert (blocked["code"], tie["batch"] in [each["by"]["batch"] for each in blocked["items"]]) == (
        "undo_blocked",
        True,
    )
    assert any("PAIRED_WITH" in str(each) or "paired_with" in str(each) for each in blocked["items"])
    assert desk.run("undo", new["batch"]).code == 1
    undone = desk.told("undo", tie["batch"])
    assert len(desk.graph()) == len(whole) - 1
    assert desk.run("undo", undone["batch"]).code == 0
    assert desk.graph() == whole


def test_a_register_that_names_a_merged_body_means_the_one_that_stays(desk: Desk) -> None:
    desk.load(_TWINS)
    apart = desk.graph()
    merged = desk.told("merge", "乙食品有限公司", "丙饮料厂", "--yes")
    together = desk.graph()
    assert ("org-bing" in together, merged["ties"]["moved"]) == (False, 1)
    by_name = desk.load({"resources": _TWINS["resources"]})
    assert (by_name["applied"], by_name["changes"]["unchanged"]) == (False, 2)
    for row in (_TWINS["units"][1], {**_TWINS["units"][0], "id": "org-bing"}):
        by_id = desk.load({"units": [row]})
        assert (by_id["problems"], by_id["applied"]) == ([], False)
    assert desk.graph() == together
    assert desk.run("undo", merged["batch"]).code == 0
    assert desk.graph() == apart


def test_an_export_from_before_a_merge_takes_nothing_of_it_back(desk: Desk) -> None:
    desk.load(_TWINS)
    exported = desk.export()
    desk.told("merge", "乙食品有限公司", "丙饮料厂", "--yes")
    together = desk.graph()
    told = desk.run("load", exported, "--json").document
    assert (told["applied"], {each["code"] for each in told["problems"]}) == (False, set())
    assert desk.graph() == together


def test_one_table_in_any_form_of_file_loads_one_graph(desk: Desk) -> None:
    expected = None
    for ending, written in (FORMS | {".csv": in_gb18030}).items():
        path = desk.folder / f"挂钩联系{ending}"
        path.write_bytes(written(_TABLE))
        told = desk.told("load", path)
        if expected is None:
            expected = desk.graph()
            days = [(each["since"], each["until"]) for each in expected.values() if each.get("type") == "PAIRED_WITH"]
            assert sorted(days) == [("2023-05", ".."), ("2023-06-01", "2024-12")]
        else:
            assert (ending, told["problems"], told["changes"]) == (
                ending, [], {"new": 0, "changed": 0, "ended": 0, "unchanged": 2},
            )  # fmt: skip
    assert desk.graph() == expected


@pytest.mark.parametrize("ending", [".xlsx", ".csv", ".docx", ".xls"])
def test_the_mistakes_of_any_form_are_marked_in_a_workbook(ending: str, desk: Desk) -> None:
    path, out = desk.folder / f"挂钩联系{ending}", desk.folder / "marked.xlsx"
    path.write_bytes(FORMS[ending](_WRONG))
    refused = desk.told("load", path, "--marked", out, code=1)
    (problem,) = refused["problems"]
    assert (problem["code"], problem["row"], problem["column"]) == ("unknown_reference", 5, "B")
    assert out.stat().st_mode & 0o777 == 0o600
    comments = [
        (cell.value, cell.comment.text)
        for sheet in openpyxl.load_workbook(out)
        for row in sheet.iter_rows()
        for cell in row
        if cell.comment
    ]
    assert [(value, "无此单位" in text) for value, text in comments] == [("无此单位", True)]
