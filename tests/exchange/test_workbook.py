"""The graph as a workbook: loaded into an empty graph it is the same graph, loaded again it changes nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.exchange import workbook as exported
from graph.exchange import write_graph
from graph.model.catalog import ENTITIES, TIES
from graph.model.change import Change, Op
from graph.model.fields import FieldType
from graph.projection import Projection
from graph.registers import model_registers, plan, read
from graph.store.writing.judgement import judge_all
from graph.store.writing.outcome import Status
from tests.builders import entity, organization, party, tie
from tests.registers.builders import Graph

if TYPE_CHECKING:
    from pathlib import Path

    from graph.model.fields import Field, Value
    from graph.registers import Plan

_ENDS = {label: entity(label, "end") for label in ENTITIES}


def made(*changes: Change) -> Graph:
    """A graph in memory of which these changes were accepted."""
    graph = Graph()
    items = judge_all(changes, graph.working)
    assert [item.refusal for item in items if item.status is Status.REFUSED] == []
    graph.know()
    return graph


def file_of(graph: Graph, folder: Path, language: str = "zh") -> Path:
    path = folder / "graph.xlsx"
    assert write_graph(path, graph.project(), language).left_out == []
    return path


async def loaded(path: Path, into: Graph) -> Plan:
    workbook = read(path)
    assert workbook.problems == ()
    return await into.load(workbook)


async def comes_back(graph: Graph, folder: Path, language: str = "zh") -> None:
    """Assert the law: the same graph, and no change the second time; over the stored one neither."""
    path, copy = file_of(graph, folder, language), Graph()
    first = await loaded(path, copy)
    assert first.problems == ()
    assert copy.working.current == graph.working.current
    for each in (copy, graph):
        again = await plan(read(path), each)
        assert (again.changes, again.problems) == ((), ())


def _filled(field: Field) -> Value:
    terms = tuple(field.vocabulary.terms) if field.vocabulary else ()
    values: dict[FieldType, Value] = {
        FieldType.TEXT: f" {field.zh}“=1+1”、\n无 ", FieldType.TEXTS: ("甲、乙；丙", "二\n行 ", "\\n"),
        FieldType.INTEGER: 12, FieldType.NUMBER: 0.1 + 0.2, FieldType.BOOLEAN: True, FieldType.DATE: "2023-05",
        FieldType.CHOICE: terms[-1] if terms else None, FieldType.CHOICES: terms[:3],
    }  # fmt: skip
    return None if field.name == "mobile" else values[field.type]


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("label", ENTITIES)
async def test_every_field_of_an_entity_comes_back(label: str, language: str, tmp_path: Path) -> None:
    definition = ENTITIES[label]
    values = {name: _filled(field) for name, field in definition.fields.items()} | {"since": "2020", "until": ".."}
    bare = entity(label, "bare").values
    graph = made(
        Change(Op.CREATE, label, f"{definition.prefix}-full", values),
        Change(Op.CREATE, label, f"{definition.prefix}-bare", bare),
    )
    await comes_back(graph, tmp_path, language)


@pytest.mark.parametrize("kind", TIES)
async def test_every_field_of_a_tie_comes_back(kind: str, tmp_path: Path) -> None:
    values = {name: _filled(field) for name, field in TIES[kind].fields.items()} | {"since": "2020", "until": ".."}
    changes = [party("a", "committee"), party("b", "committee"), *_ENDS.values()]
    for number, (source, target) in enumerate(TIES[kind].ends, 1):
        ends = ("org-a", "org-b") if kind == "PART_OF" else (_ENDS[source].id, _ENDS[target].id)
        if source == target and kind != "PART_OF":
            changes.append(other := entity(target, "other"))
            ends = (ends[0], other.id)
        changes.append(Change(Op.CREATE, kind, f"{kind.lower()}-{ends[0]}-{number}", values, *ends))
        changes.append(Change(Op.CREATE, kind, f"{kind.lower()}-{ends[0]}-{number}9", {}, *ends))
    await comes_back(made(*changes), tmp_path)


_TELLING = [
    "无", "-", "/", "同上", "合计", "示例", "0012", "1.50", "1E5", "2023.10", "=1+1", "+86", "@x", "-1", "TRUE", "#N/A",
    " 前后有空格 ", "\t", "a\r\nb", "二\n行", "_x0041_", "\x01", "“引号”", "'撇号", "王　明", "ＡＢＣ", "45047", "是",
    "😀",
]  # fmt: skip


@pytest.mark.parametrize("text", _TELLING)
async def test_a_text_means_nothing_but_itself(text: str, tmp_path: Path) -> None:
    graph = made(
        organization("a", name=f"某{text}", note=text, short_name=text, code=text, former_names=(text, "旧名")),
        entity("Person", "p", name=f"{text}某", note=text),
    )
    await comes_back(graph, tmp_path)


_TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="0123456789\ufffe\uffff"), min_size=1)
_LISTS = st.lists(st.lists(_TEXTS, min_size=1, max_size=3).map(tuple), min_size=1, max_size=30)
_NUMBERS = st.lists(st.floats(min_value=0, max_value=1e9), min_size=1, max_size=30)


@settings(max_examples=12)
@given(_LISTS, _NUMBERS)
async def test_lists_come_back_item_by_item_and_numbers_to_the_last_digit(
    tmp_path_factory: pytest.TempPathFactory, lists: list[tuple[str, ...]], numbers: list[float]
) -> None:
    graph = made(
        *(organization(str(at), former_names=each, note=each[0]) for at, each in enumerate(lists)),
        *(entity("Observation", str(at), value=each) for at, each in enumerate(numbers)),
    )
    await comes_back(graph, tmp_path_factory.mktemp("law"))


async def test_nothing_in_it_is_a_formula_or_a_number_by_mistake(tmp_path: Path) -> None:
    graph = made(organization("a", name="=1+1", note="+86", code="0091320214", staff=12))
    sheet = openpyxl.load_workbook(file_of(graph, tmp_path))["实体·组织单位"]
    cells = {str(title.value): cell for title, cell in zip(sheet[1], sheet[2], strict=True)}
    assert {cells[title].data_type for title in ("名称", "备注", "编码")} == {"s"}
    assert {cells[title].number_format for title in ("名称", "备注", "编码")} == {"@"}
    assert (cells["人数"].value, cells["编码"].value) == (12, "0091320214")


async def test_a_row_carries_the_revision_of_its_record(tmp_path: Path) -> None:
    graph = made(organization("a"))
    write_graph(tmp_path / "graph.xlsx", graph.project("abc-7"))
    (row,) = read(tmp_path / "graph.xlsx").sheets[0].rows
    subject = model_registers()["entities.Organization"].subjects["row"]
    assert subject.revision is not None
    assert row.cells[subject.revision].text == "abc-0"


def test_the_same_graph_makes_the_same_bytes(tmp_path: Path) -> None:
    first = made(organization("a"), organization("b"), tie("GUIDED_BY", "org-a", "org-b"))
    second = made(organization("b"), organization("a"), tie("GUIDED_BY", "org-a", "org-b"))
    one, two = tmp_path / "one.xlsx", tmp_path / "two.xlsx"
    write_graph(one, first.project())
    write_graph(two, second.project())
    assert one.read_bytes() == two.read_bytes()


async def test_more_rows_than_a_sheet_holds_go_on_in_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exported, "MOST_ROWS", 2)
    graph = made(*(organization(str(n)) for n in range(5)))
    await comes_back(graph, tmp_path)
    titles = [sheet.title for sheet in read(tmp_path / "graph.xlsx").sheets]
    assert titles[:3] == ["实体·组织单位", "实体·组织单位 (2)", "实体·组织单位 (3)"]


@pytest.mark.parametrize(
    ("values", "reason"),
    [({"note": "长" * 32_768}, "32,767"), ({"note": "\ufffe"}, "字符"), ({"note": "电话138 0000 0000"}, "手机号"),
     ({"former_names": ("",)}, "字符")],
)  # fmt: skip
async def test_what_no_workbook_can_hold_is_told_and_left_out(
    tmp_path: Path, values: dict[str, Value], reason: str
) -> None:
    graph, path = made(organization("a", **values)), tmp_path / "graph.xlsx"
    (told,) = write_graph(path, graph.project()).left_out
    assert (told.code, told.place.sheet, told.place.row) == ("cell_left_out", "实体·组织单位", 2)
    assert reason in told.message.zh
    assert "138" not in told.message.zh
    assert (await plan(read(path), graph)).counts["unchanged"] == 1


async def test_a_count_that_looks_like_a_telephone_is_left_out(tmp_path: Path) -> None:
    graph, path = made(entity("Observation", "a", value=13900000000)), tmp_path / "graph.xlsx"
    (told,) = write_graph(path, graph.project()).left_out
    assert (told.code, told.place.column) == ("cell_left_out", "M")
    assert "139" not in told.message.zh
    assert (await plan(read(path), graph)).counts["unchanged"] == 1


async def test_mobile_numbers_leave_with_no_export(tmp_path: Path) -> None:
    graph = made(
        entity("Person", "p", name="王某", mobile="13900000000", office_phone="0510-80000002"),
        organization("a", liaison_phone="13900000001"),
    )
    path = file_of(graph, tmp_path)
    written = {str(cell.raw) for sheet in read(path).sheets for row in sheet.rows for cell in row.cells.values()}
    assert "0510-80000002" in written
    assert not [each for each in written if "1390000" in each]
    assert (await plan(read(path), graph)).counts["unchanged"] == 2


async def test_what_a_reader_may_not_see_is_left_out_and_never_masked(tmp_path: Path) -> None:
    graph = made(
        entity("Person", "p", name="王小明"), organization("a", liaison_name="李小红", note="记"),
        entity("Area", "d", name="春雷社区"), tie("HOLDS_POST", "per-p", "org-a", post="书记"),
        tie("LIAISES", "per-p", "area-d"),
    )  # fmt: skip
    path = tmp_path / "graph.xlsx"
    write_graph(path, graph.project(), sees=lambda _: False, district=False)
    cells = {cell.text for sheet in read(path).sheets for row in sheet.rows for cell in row.cells.values()}
    assert {"per-p", "书记", "记", "春雷社区"} <= cells
    assert not [each for each in cells if "王" in each or "李" in each or "liaises" in each]
    again = await plan(read(path), graph)
    assert (again.changes, again.problems) == ((), ())


def _columns(sheet: Any) -> dict[str, int]:
    return {str(cell.value): cell.column for cell in sheet[1]}


async def test_a_row_whose_id_is_new_creates_it_and_one_without_an_id_finds_or_makes(tmp_path: Path) -> None:
    path = file_of(made(organization("a", name="甲公司")), tmp_path)
    book = openpyxl.load_workbook(path)
    sheet = book["实体·组织单位"]
    titles = _columns(sheet)
    for row, (id_, name) in enumerate([("org-mine", "乙公司"), ("", "甲公司"), ("", "丙公司")], 3):
        sheet.cell(row, titles["编号ID"]).value = id_ or None
        sheet.cell(row, titles["名称"]).value = name
        sheet.cell(row, titles["类型"]).value = "民企"
    book.save(path)
    graph = Graph()
    planned = await loaded(path, graph)
    assert (planned.counts["new"], graph.entity("org-mine").name) == (3, "乙公司")
    assert graph.named("丙公司").kind == "enterprise"


async def test_what_a_person_types_into_an_export_is_read_as_in_any_register(tmp_path: Path) -> None:
    path = file_of(made(organization("a", name="甲公司", since="2020")), tmp_path)
    book = openpyxl.load_workbook(path)
    sheet = book["实体·组织单位"]
    titles = _columns(sheet)
    for title, typed in (("起始时间", "2021年5月"), ("人数", "50余人"), ("类型", "国企"), ("编码", 12)):
        sheet.cell(2, titles[title]).value = typed
    book.save(path)
    graph = Graph()
    assert [each.code for each in (await loaded(path, graph)).problems] == ["approximate_number"]
    values = graph.entity("org-a").values
    assert [values[each] for each in ("since", "staff", "kind", "code")] == [
        "2021-05", 50, "state_owned_enterprise", "12",
    ]  # fmt: skip


async def test_a_forbidden_column_added_to_an_export_is_refused_unread(tmp_path: Path) -> None:
    path = file_of(made(organization("a")), tmp_path)
    book = openpyxl.load_workbook(path)
    sheet = book["实体·组织单位"]
    column = sheet.max_column + 1
    sheet.cell(1, column, "身份证号")
    sheet.cell(2, column, "320214199001010000")
    book.save(path)
    workbook = read(path)
    assert [each.code for each in workbook.problems] == ["forbidden_column"]
    assert "320214199001010000" not in str(workbook)


def test_an_empty_graph_is_a_workbook_of_titles(tmp_path: Path) -> None:
    path = tmp_path / "graph.xlsx"
    written = write_graph(path, Projection.build("abc-0", [], []))
    assert sum(written.rows.values()) == 0
    workbook = read(path)
    assert [each.code for each in workbook.problems] == ["no_rows"]
    assert len(workbook.sheets) == len(ENTITIES) + len(TIES)
