"""What a load would do, as a workbook that a person can go through and pass on: a row a field, before and after."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import xlsxwriter

from graph.registers.planning.difference import Effect
from graph.registers.problem import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from graph.model.fields import Value
    from graph.registers.report import LoadReport, Told

_TITLES = (
    Text("处理", "Effect"), Text("类别", "What"), Text("名称", "Name"), Text("编号ID", "ID"), Text("字段", "Field"),
    Text("原值", "Before"), Text("新值", "After"), Text("工作表", "Sheet"), Text("行", "Row"),
)  # fmt: skip
_EFFECTS = {
    Effect.NEW: Text("新增", "new"), Effect.CHANGED: Text("修改", "changed"), Effect.ENDED: Text("结束", "ended"),
    Effect.UNCHANGED: Text("不变", "unchanged"),
}  # fmt: skip
_COLOURS = {Effect.NEW: "#E2F0D9", Effect.CHANGED: "#FFF2CC", Effect.ENDED: "#F8CBAD"}
_WIDTHS = (8, 14, 36, 24, 16, 30, 30, 16, 6)


def changes_book(report: LoadReport, language: str = "zh") -> bytes:
    """The workbook: a sheet of counts and a sheet of changes, in Chinese ("zh") or English ("en")."""
    content = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(content, options) as book:
        _write_counts(book, report, language)
        _write_changes(book, report, language)
    return content.getvalue()


def _write_counts(book: xlsxwriter.Workbook, report: LoadReport, language: str) -> None:
    sheet = book.add_worksheet(Text("汇总", "Summary").of(language))
    sheet.set_column(0, 0, 20)
    for at, (effect, text) in enumerate(_EFFECTS.items()):
        sheet.write_string(at, 0, text.of(language))
        sheet.write_number(at, 1, report.counts[effect.value])
    if report.plan.replaced:
        sheet.write_string(len(_EFFECTS), 0, Text("其中因替换而结束", "of these ended by replacing").of(language))
        sheet.write_number(len(_EFFECTS), 1, report.plan.replaced)


def _write_changes(book: xlsxwriter.Workbook, report: LoadReport, language: str) -> None:
    sheet = book.add_worksheet(Text("变更", "Changes").of(language))
    bold = book.add_format({"bold": True, "bg_color": "#F2F2F2"})
    formats = {effect: book.add_format({"bg_color": colour}) for effect, colour in _COLOURS.items()}
    sheet.freeze_panes(1, 0)
    for at, (title, width) in enumerate(zip(_TITLES, _WIDTHS, strict=True)):
        sheet.set_column(at, at, width)
        sheet.write_string(0, at, title.of(language), bold)
    for number, (effect, row) in enumerate(_rows(report.differences(), language), 1):
        for at, value in enumerate(row):
            if value is not None:
                sheet.write(number, at, value, formats[effect] if at == 0 else None)


def _rows(differences: Iterable[Told], language: str) -> Iterator[tuple[Effect, tuple[str | int | None, ...]]]:
    for told in differences:
        each = told.difference
        head = (_EFFECTS[each.effect].of(language), told.what.of(language), told.name, each.id)
        tail = (each.place.sheet, each.place.row)
        for edit in told.edits:
            values = (edit.title.of(language), _shown(edit.before, language), _shown(edit.after, language))
            yield each.effect, (*head, *values, *tail)
        if not told.edits:
            yield each.effect, (*head, None, None, None, *tail)


def _shown(value: Value, language: str) -> str | None:
    if value is None or value == ():
        return None
    if isinstance(value, bool):
        return (Text("是", "yes") if value else Text("否", "no")).of(language)
    return "、".join(value) if isinstance(value, tuple) else str(value)
