"""Comments of a sheet: ours beside those that are there, or below them in the same cell."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from graph.registers.marking import shapes
from graph.registers.marking.addresses import reference
from graph.registers.marking.boxes import box
from graph.registers.marking.errors import unmarkable
from graph.registers.marking.markup import PRESERVE, STRICT_MAIN, add, child, clean, local, parse
from graph.registers.marking.relations import declare, relate, relations
from graph.registers.marking.threads import reply
from graph.registers.marking.wording import AUTHOR, details, tag

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lxml.etree import _Element as Element

    from graph.registers.marking.addresses import At
    from graph.registers.marking.book import Book
    from graph.registers.marking.boxes import Box
    from graph.registers.marking.sheet import SheetPart
    from graph.registers.problem import Problem

_COMMENTS = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
_SHAPES = "application/vnd.openxmlformats-officedocument.vmlDrawing"
_EMPTY = b'<comments xmlns="%b"><authors/><commentList/></comments>'
_INDEXED_TEXT = "81"
"""The system's colour for the text of tool tips."""


@dataclass(slots=True)
class _Boxes:
    new: list[Box]
    grown: dict[tuple[int, int], Box]


def comment(book: Book, sheet: SheetPart, wanted: Mapping[At, Sequence[Problem]], language: str) -> None:
    """Say the problems of each cell in a comment of that cell; at least one cell."""
    strict = sheet.namespace == STRICT_MAIN
    part, root = _comments_part(book, sheet, strict=strict)
    boxes = _write(sheet, root, wanted, language)
    book.package.write_tree(part, root)
    _draw(book, sheet, boxes, strict=strict)
    reply(book, sheet, {at: _words(problems, language) for at, problems in wanted.items()})


def _words(problems: Sequence[Problem], language: str) -> str:
    return "\n".join(tag(each.severity, language) + details(each, language) for each in problems)


def _comments_part(book: Book, sheet: SheetPart, *, strict: bool) -> tuple[str, Element]:
    package = book.package
    found = next((each.part for each in relations(package, sheet.part) if each.kind == "comments"), None)
    if found is not None:
        return found, package.tree(found)
    part = package.free(posixpath.join(book.folder, "comments{}.xml"))
    root = parse(_EMPTY % sheet.namespace.encode())
    declare(package, part, _COMMENTS)
    relate(package, sheet.part, "comments", part, strict=strict)
    # it must be there, so that the next free name is another
    package.write_tree(part, root)
    return part, root


def _write(sheet: SheetPart, root: Element, wanted: Mapping[At, Sequence[Problem]], language: str) -> _Boxes:
    authors, listed = child(root, "authors"), child(root, "commentList")
    if authors is None or listed is None:
        raise unmarkable("批注内容特殊", "the comments of a sheet cannot be added to")
    author = _author(authors)
    there = {each.get("ref", ""): each for each in listed.iterfind("{*}comment")}
    boxes = _Boxes([], {})
    for at, problems in wanted.items():
        name = reference(at)
        old = there.get(name)
        text = _text(old if old is not None else add(listed, "comment", ref=name, authorId=author))
        if old is not None and old.get("authorId") == author:
            # what an earlier marking said may have been put right since
            text.clear()
        if clean(_words(problems, language)) not in _said(text):
            _say(text, problems, language)
        room = box(sheet, at, _said(text))
        if old is None:
            boxes.new.append(room)
        else:
            boxes.grown[room.row, room.column] = room
    return boxes


def _said(text: Element) -> str:
    return "".join(each.text or "" for each in text.iterfind("{*}r/{*}t"))


def _say(text: Element, problems: Sequence[Problem], language: str) -> None:
    """Put the problems below what the comment says already."""
    for each in problems:
        above = "\n" if child(text, "r") is not None else ""
        _append(text, _run(text, above + tag(each.severity, language), language, bold=True))
        _append(text, _run(text, details(each, language), language, bold=False))


def _author(authors: Element) -> str:
    names = [each.text for each in authors]
    if AUTHOR not in names:
        add(authors, "author", AUTHOR)
        names.append(AUTHOR)
    return str(names.index(AUTHOR))


def _text(element: Element) -> Element:
    """The text of a comment, as runs."""
    text = child(element, "text")
    if text is None:
        text = add(element, "text")
        element.insert(0, text)
    plain = child(text, "t")
    if plain is not None:
        run = add(text, "r")
        text.insert(0, run)
        run.append(plain)
    return text


def _append(text: Element, run: Element) -> None:
    """Put a run behind the others, before what belongs at the end."""
    text.insert(sum(local(each) == "r" for each in text), run)


def _run(text: Element, words: str, language: str, *, bold: bool) -> Element:
    run = text.makeelement(f"{{{etree.QName(text).namespace}}}r")
    look = add(run, "rPr")
    if bold:
        add(look, "b")
    add(look, "sz", val="9")
    add(look, "color", indexed=_INDEXED_TEXT)
    add(look, "rFont", val="宋体" if language == "zh" else "Tahoma")
    add(look, "charset" if language == "zh" else "family", val="134" if language == "zh" else "2")
    add(run, "t", clean(words)).set(PRESERVE, "preserve")
    return run


def _draw(book: Book, sheet: SheetPart, boxes: _Boxes, *, strict: bool) -> None:
    package = book.package
    id_ = sheet.legacy_drawing()
    if id_ is None:
        part = package.free(posixpath.join(book.folder, "drawings/vmlDrawing{}.vml"))
        declare(package, part, _SHAPES, by_extension=True)
        sheet.add_legacy_drawing(relate(package, sheet.part, "vmlDrawing", part, strict=strict))
        content = shapes.EMPTY
    else:
        parts = {each.id: each.part for each in relations(package, sheet.part)}
        part = parts.get(id_, "")
        content = package.read(part)
    block = shapes.last_block([package.read(each) for each in package.names() if each.lower().endswith(".vml")])
    package.write(part, shapes.with_boxes(shapes.with_room(content, boxes.grown), boxes.new, block))
