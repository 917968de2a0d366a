"""A cell becomes the value of its field, or a problem that says what would be right and repeats nothing personal."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.model.catalog import ENTITIES, TIES
from graph.model.fields import Field, Value, boolean
from graph.model.validation import fault_of, fields_of
from graph.registers.cells import parse
from graph.registers.cells.cell import Cell, Raw
from graph.registers.cells.words import Status, boolean_of, status_of
from graph.registers.problem import Place

PLACE = Place("a.csv", "甲", 2, "C")


def field(path: str) -> Field:
    kind, name = path.split(".")
    return fields_of(kind)[name]


def parsed(raw: Raw, path: str, beside: str = "") -> tuple[Value, list[str]]:
    value, problems = parse(Cell(raw, PLACE), field(path), beside)
    assert all(each.place == PLACE for each in problems)
    return value, [each.code for each in problems]


VALUES: list[tuple[Raw, str, Value]] = [
    ("2023年5月", "HOLDS_POST.since", "2023-05"), (80.0, "Resource.capacity", 80),
    ("1,200 人", "Area.population", 1200),
    ("会议室2间，可容纳80人", "Resource.capacity", 80), ("可容纳80人", "Resource.capacity", 80),
    ("最多80人", "Resource.capacity", 80),
    ("1.2万", "Project.funds", 12000.0), ("120.5", "Site.floor_area", 120.5), ("0", "Area.households", 0),
    ("３ 间", "Resource.quantity", 3), ("会议室", "Resource.category", "venue.meeting_room"),
    ("开会的地方", "Need.category", "venue.meeting_room"),
    ("venue.meeting_room", "Need.category", "venue.meeting_room"),
    ("国\n企", "Organization.kind", "state_owned_enterprise"), ("暖'新'驿站", "Site.kind", "courier_station"),
    ("红色先锋、党群服务中心", "Site.kinds", ("red_pioneer", "service_centre")), ("王　明", "Person.name", "王明"),
    ("太湖花园\n第二社区", "Area.name", "太湖花园第二社区"),
    ("“暖新”联盟（一期）", "Alliance.name", "“暖新”联盟（一期）"),
    ("一\n二", "Organization.note", "一\n二"), ("旧名甲；旧名乙", "Organization.former_names", ("旧名甲", "旧名乙")),
    (13812345678.0, "Person.mobile", "13812345678"), (80001234.0, "Person.office_phone", "80001234"),
    ("9111 0000 6000 37341l", "Organization.code", "91110000600037341L"),
    ("每周二、四下午", "Resource.slots", ("每周二、四下午",)),
    ("时间面议", "Resource.slots", ("时间面议",)), ("长江路12号301室", "Organization.address", "长江路12号301室"),
]  # fmt: skip


@pytest.mark.parametrize(("raw", "path", "value"), VALUES)
def test_a_cell_becomes_the_value_of_its_field(raw: Raw, path: str, value: Value) -> None:
    found, codes = parsed(raw, path)
    assert found == value
    assert set(codes) <= {"partly_read"}


WARNED: list[tuple[Raw, str, Value, str]] = [
    ("23.5", "HOLDS_POST.since", "2023-05", "short_year"), ("2023年上半年", "HOLDS_POST.since", "2023", "vague_date"),
    ("2021.1（应2026.1）", "Organization.elected", "2021-01", "partly_read"),
    ("86（含预备2）", "Organization.members", 86, "partly_read"),
    ("约60人", "Need.quantity", 60, "approximate_number"), ("近百人", "Resource.capacity", 100, "approximate_number"),
    ("2间，可容纳80人", "Resource.quantity", 2, "partly_read"),
    ("若干", "Organization.staff", None, "unknown_number"),
    ("50人以内", "Organization.staff", None, "unknown_number"),
    ("510-80001234", "Site.office_phone", "0510-80001234", "restored_zero"),
    ("91110000600037341M", "Organization.code", "91110000600037341M", "invalid_code"),
    ("每月第一个周六", "Resource.slots", ("每月第一个周六",), "unread_slots"),
]  # fmt: skip


@pytest.mark.parametrize(("raw", "path", "value", "code"), WARNED)
def test_a_doubt_is_a_warning_beside_the_value(raw: Raw, path: str, value: Value, code: str) -> None:
    assert parsed(raw, path) == (value, [code])


REFUSED: list[tuple[Raw, str, str]] = [
    ("5月", "HOLDS_POST.since", "date_without_year"), ("3023", "HOLDS_POST.since", "unlikely_date"),
    (2023.1, "HOLDS_POST.since", "ambiguous_date"), ("上周", "HOLDS_POST.since", "invalid_date"),
    ("46/45/30/2", "Organization.staff", "several_numbers"), ("85%", "Organization.staff", "percentage"),
    ("约120㎡", "Resource.capacity", "wrong_unit"), ("2间", "Resource.capacity", "wrong_unit"),
    ("80人", "Site.floor_area", "wrong_unit"),
    ("120㎡", "Resource.quantity", "wrong_unit"), ("2.5", "Organization.staff", "invalid_number"),
    ("-5", "Area.households", "out_of_range"),
    (dt.date(2024, 3, 5), "Organization.staff", "invalid_number"), ("甲", "Organization.staff", "invalid_number"),
    (1.23e17, "Organization.code", "damaged_number"), ("1.23E+17", "Organization.code", "damaged_number"),
    ("1.38E+10", "Site.office_phone", "damaged_number"), (9.13e17, "Organization.note", "damaged_number"),
    ("#REF!", "Organization.name", "formula_error"), ("#N/A", "Organization.staff", "formula_error"),
    ("合伙", "Organization.kind", "unknown_term"), ("想找个开会的地方", "Need.category", "unknown_term"),
    ("红色先锋、飞船", "Site.kinds", "unknown_term"), ("一老一小", "Need.category", "broad_category"),
    ("场地", "Resource.category", "broad_category"),
    ("138 1234 5678", "Site.office_phone", "mobile_number"),
    ("王某13812345678", "Organization.liaison_name", "personal_data"),
    ("320214199001011234", "Organization.code", "personal_data"),
    ("王奶奶家3幢2单元301室", "Need.name", "personal_data"),
    ("苏B·12345", "Organization.name", "personal_data"), ("13812345678", "Organization.staff", "personal_data"),
    (13812345678.0, "Organization.staff", "personal_data"), ("找13812345678", "Organization.kind", "personal_data"),
    ("320214199001011234起", "HOLDS_POST.since", "personal_data"),
    ("独居老人王某", "Organization.note", "personal_data"),
]  # fmt: skip


@pytest.mark.parametrize(("raw", "path", "code"), REFUSED)
def test_a_cell_that_is_wrong_states_nothing(raw: Raw, path: str, code: str) -> None:
    assert parsed(raw, path) == (None, [code])


@pytest.mark.parametrize(
    ("raw", "path", "code"), [each for each in REFUSED if each[2] in ("personal_data", "mobile_number")]
)
def test_a_message_never_repeats_what_must_not_enter(raw: Raw, path: str, code: str) -> None:
    told = str([each.document() for each in parse(Cell(raw, PLACE), field(path))[1]])
    assert code in told
    assert not any(
        each in told
        for each in ("13812345678", "138 1234 5678", "320214199001011234", "12345", "王奶奶", "301", "王某")
    )


def test_what_kind_of_personal_data_it_is_is_said() -> None:
    _, (problem,) = parse(Cell("王奶奶，13812345678", PLACE), field("Need.name"))
    assert "手机号、个人称谓" in problem.message.zh
    assert "mobile number, resident in words" in problem.message.en


def test_an_unknown_word_comes_with_near_terms() -> None:
    _, (problem,) = parse(Cell("会议间", PLACE), field("Resource.category"))
    assert problem.candidates[0]["code"] == "venue.meeting_room"
    assert 0.5 <= problem.candidates[0]["score"] < 1
    _, (problem,) = parse(Cell("想找个开会的地方", PLACE), field("Need.category"))
    assert problem.candidates[0]["code"] == "venue.meeting_room"
    assert problem.expected is not None
    assert "Meeting room" in problem.expected.en


def test_a_broad_category_lists_what_it_may_be() -> None:
    _, (problem,) = parse(Cell("一老一小", PLACE), field("Need.category"))
    assert [each["code"] for each in problem.candidates] == ["service.child", "service.elder"]


@pytest.mark.parametrize(
    ("written", "beside", "code"),
    [
        ("一老一小", "四点半课堂缺老师", "service.child"), ("场地", "三楼多功能厅", "venue.activity_room"),
        ("人才（师资）", "宣讲员", "people.party_lecturer"), ("慰问", "慰问品发放", "goods.supplies"),
        ("物资资金", "微基金", "funds.funds"),
    ],
)  # fmt: skip
def test_the_name_in_the_row_refines_a_broad_category(written: str, beside: str, code: str) -> None:
    assert parsed(written, "Resource.category", beside) == (code, ["refined_category"])


def test_a_group_of_one_category_is_that_category() -> None:
    assert parsed("资金类", "Resource.category") == ("funds.funds", [])


@pytest.mark.parametrize(
    ("written", "status"),
    [
        ("在用", Status.IN_USE), ("是", Status.IN_USE), ("√", Status.IN_USE), ("●", Status.IN_USE),
        (" １ ", Status.IN_USE),
        ("已建成", Status.IN_USE), ("已完成", Status.IN_USE), ("推进中", Status.IN_USE),
        ("正常运行", Status.IN_USE), ("Yes", Status.IN_USE),
        ("拟撤销", Status.IN_USE), ("拟建", Status.PLANNED), ("计划2025年", Status.PLANNED),
        ("筹备中", Status.PLANNED),
        ("在建", Status.PLANNED), ("未启用", Status.PLANNED), ("planned", Status.PLANNED), ("停用", Status.ENDED),
        ("已停用", Status.ENDED), ("已撤销", Status.ENDED), ("否", Status.ENDED), ("○", None), ("好", None),
        ("", None),
    ],
)  # fmt: skip
def test_words_of_status_are_known_by_how_they_begin(written: str, status: Status | None) -> None:
    assert status_of(written) is status


def test_words_of_yes_and_no_are_known() -> None:
    assert all(boolean_of(each) is True for each in ("是", "√", "●", "1", "有", "已", "Y", "ＴＲＵＥ"))
    assert all(boolean_of(each) is False for each in ("否", "×", "0", "无", "未", "N", "false"))
    assert all(boolean_of(each) is None for each in ("○", "也许", ""))


def test_a_field_of_yes_and_no_says_what_it_expects() -> None:
    asked = boolean("open", "开放", "Open")
    assert parse(Cell("√", PLACE), asked) == (True, [])
    assert parse(Cell("×", PLACE), asked) == (False, [])
    value, (problem,) = parse(Cell("○", PLACE), asked)
    assert value is None
    assert problem.expected is not None
    assert problem.expected.zh == "是、否"


FIELDS = [each for of in (*ENTITIES, *TIES) for each in fields_of(of).values()]
RAWS = st.text(max_size=20) | st.floats(allow_nan=False, allow_infinity=False) | st.booleans() | st.dates() | st.times()


@given(RAWS, st.sampled_from(FIELDS))
def test_any_cell_is_a_good_value_or_a_problem(raw: Raw, asked: Field) -> None:
    value, problems = parse(Cell(raw, PLACE), asked)
    if value is None:
        assert problems
    else:
        assert fault_of(asked, value) is None
        assert not any(each.is_error for each in problems)
