"""The added sheet that lists every problem, with a link to its cell."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from graph.registers.marking import wording
from graph.registers.marking.addresses import reference
from graph.registers.marking.markup import clean
from graph.registers.marking.measure import lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.registers.marking.addresses import At
    from graph.registers.marking.styles import ListFormats
    from graph.registers.problem import Problem

MOST_LINKS = 65_000
"""A sheet of Excel holds 65,530 links."""

MOST_ENTRIES = 1_000_000
"""A sheet of Excel holds 1,048,576 rows."""

_WIDTHS = (16, 10, 8, 60, 36, 36, 20)
_LINE, _HIGHEST = 15, 405
"""Points of a line; of the highest row, which Excel wants below 409.5."""
_ABOVE = (
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:G{last}"/><sheetViews><sheetView '
    'workbookViewId="0"><pane ySplit="{head}" topLeftCell="A{first}" activePane="bottomLeft" state="frozen"/>'
    '</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>'
)
_BELOW = (
    '<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>'
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>'
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A problem and the cell that its row of the list leads to; None where there is no such cell in the workbook."""

    problem: Problem
    target: At | None


def list_sheet(
    namespace: str, formats: ListFormats, above: Sequence[str], entries: Sequence[Entry], language: str
) -> bytes:
    """The part of the sheet: the lines `above`, the titles, then a row for each entry."""
    entries = entries[:MOST_ENTRIES]
    head = len(above) + 1
    last = head + len(entries)
    columns = "".join(f'<col min="{n}" max="{n}" width="{w}" customWidth="1"/>' for n, w in enumerate(_WIDTHS, 1))
    merged = "".join(f'<mergeCell ref="A{n}:G{n}"/>' for n in range(1, head))
    pieces = (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="{namespace}">',
        _ABOVE.format(last=last, head=head, first=head + 1),
        f"<cols>{columns}</cols><sheetData>",
        *_rows(formats, above, entries, language),
        f'</sheetData><mergeCells count="{len(above)}">{merged}</mergeCells>',
        *_links(entries, head + 1),
        _BELOW,
        "</worksheet>",
    )
    return "".join(pieces).encode()


def _rows(formats: ListFormats, above: Sequence[str], entries: Sequence[Entry], language: str) -> Iterator[str]:
    for number, line in enumerate(above, 1):
        blank = "".join(f'<c r="{reference((number, n))}" s="{formats.summary}"/>' for n in range(1, len(_WIDTHS)))
        yield f'<row r="{number}" ht="36" customHeight="1">{_cell((number, 0), formats.summary, line)}{blank}</row>'
    titles = [wording.say(each, language) for each in wording.COLUMNS]
    yield _row(len(above) + 1, [(formats.head, title) for title in titles])
    for number, entry in enumerate(entries, len(above) + 2):
        yield _row(number, _words(formats, entry, language))


def _words(formats: ListFormats, entry: Entry, language: str) -> list[tuple[int, str]]:
    """The format and text of each column."""
    problem, body = entry.problem, formats.body
    place = wording.place(problem, language)
    expected = "" if problem.expected is None else wording.say(problem.expected, language)
    linked = formats.link if entry.target is not None else body
    return [
        (body if place else linked, problem.place.sheet or ""),
        (linked if place else body, place),
        (formats.severities[problem.severity], wording.say(wording.SEVERITIES[problem.severity], language)),
        (body, wording.say(problem.message, language)),
        (body, expected),
        (body, wording.candidates(problem, language)),
        (body, problem.code),
    ]


def _row(number: int, words: Sequence[tuple[int, str]]) -> str:
    cells = "".join(_cell((number, at), style, text) for at, (style, text) in enumerate(words))
    most = max(lines(text, width * 7) for (_, text), width in zip(words, _WIDTHS, strict=True))
    return f'<row r="{number}" ht="{min(_LINE * most, _HIGHEST)}">{cells}</row>'


def _cell(at: At, style: int, text: str) -> str:
    if not text:
        return f'<c r="{reference(at)}" s="{style}"/>'
    words = f'<is><t xml:space="preserve">{escape(clean(text), quote=False)}</t></is>'
    return f'<c r="{reference(at)}" s="{style}" t="inlineStr">{words}</c>'


def _links(entries: Sequence[Entry], first: int) -> Iterator[str]:
    links = [_link(number, each) for number, each in enumerate(entries, first) if each.target is not None][:MOST_LINKS]
    if links:
        yield "<hyperlinks>"
        yield from links
        yield "</hyperlinks>"


def _link(number: int, entry: Entry) -> str:
    sheet = (entry.problem.place.sheet or "").replace("'", "''")
    target = reference(entry.target or (1, 0))
    column = "A" if entry.problem.place.row is None and entry.problem.place.column is None else "B"
    location = escape(f"'{sheet}'!{target}")
    return f'<hyperlink ref="{column}{number}" location="{location}" display="{target}"/>'
