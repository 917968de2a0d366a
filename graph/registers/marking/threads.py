"""Threaded comments of newer Excel: it shows the thread instead of the cell's note, so ours goes in as a reply."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from graph.registers.marking.addresses import reference
from graph.registers.marking.markup import add, clean
from graph.registers.marking.relations import related
from graph.registers.marking.wording import AUTHOR

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.registers.marking.addresses import At
    from graph.registers.marking.book import Book
    from graph.registers.marking.sheet import SheetPart

_PERSON = "{" + str(uuid.uuid5(uuid.NAMESPACE_OID, AUTHOR)).upper() + "}"


def reply(book: Book, sheet: SheetPart, texts: Mapping[At, str]) -> None:
    """Add a reply to the thread of each of the cells that has one."""
    part, persons = related(book.package, sheet.part, "threadedComment"), related(book.package, book.part, "person")
    if part is None or persons is None:
        return
    root = book.package.tree(part)
    threads = {each.get("ref"): each for each in root.iterfind("{*}threadedComment") if each.get("parentId") is None}
    last = {each.get("ref"): each for each in root.iterfind("{*}threadedComment")}
    said = {each.get("id") for each in root}
    replied = False
    for at, text in texts.items():
        name = reference(at)
        if (thread := threads.get(name)) is None:
            continue
        parent, when = thread.get("id", ""), last[name].get("dT", "")
        id_ = "{" + str(uuid.uuid5(uuid.NAMESPACE_OID, parent + text)).upper() + "}"
        if id_ in said:
            continue
        answer = add(root, "threadedComment", ref=name, dT=when, personId=_PERSON, id=id_, parentId=parent)
        add(answer, "text", clean(text))
        last[name].addnext(answer)
        replied = True
    if replied:
        book.package.write_tree(part, root)
        _introduce(book, persons)


def _introduce(book: Book, part: str) -> None:
    root = book.package.tree(part)
    if all(each.get("id") != _PERSON for each in root):
        add(root, "person", displayName=AUTHOR, id=_PERSON, userId=AUTHOR, providerId="None")
        book.package.write_tree(part, root)
