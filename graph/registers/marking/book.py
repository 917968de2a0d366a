"""The workbook part: which sheets there are, and one more."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from graph.registers.marking.errors import unmarkable
from graph.registers.marking.markup import STRICT_MAIN, add, child, namespace, relations_namespace
from graph.registers.marking.relations import declare, relate, related, relations

if TYPE_CHECKING:
    from graph.registers.marking.package import Package

_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"


class Book:
    """The sheets of a package, in their order."""

    def __init__(self, package: Package) -> None:
        """Unmarkable: no workbook inside, or one that several people edit with a record of their changes."""
        self.package = package
        part = related(package, "", "officeDocument")
        if part is None:
            raise unmarkable("文件中没有工作簿", "there is no workbook in it")
        self.part = part
        self._root = package.tree(part)
        self.namespace = namespace(self._root)
        self.strict = self.namespace == STRICT_MAIN
        self.folder = posixpath.dirname(part)
        found = relations(package, part)
        if any(each.kind == "revisionHeaders" for each in found):
            raise unmarkable("共享工作簿带有修订记录", "it is shared and keeps a record of revisions")
        sheets = child(self._root, "sheets")
        if sheets is None:
            raise unmarkable("文件中没有工作表", "it has no sheets")
        self._sheets = sheets
        self._id = f"{{{relations_namespace(self._root)}}}id"
        worksheets = {each.id: each.part for each in found if each.kind == "worksheet"}
        self.titles = tuple(each.get("name", "") for each in sheets)
        self._parts = {each.get("name", ""): worksheets.get(each.get(self._id, "")) for each in sheets}

    def worksheet(self, title: str) -> str | None:
        """The part of the worksheet of a title; None if there is none, or it is a chart."""
        return self._parts.get(title)

    def free_title(self, wanted: str) -> str:
        """The title, numbered if a sheet bears it already."""
        taken = {each.casefold() for each in self.titles}
        numbered = (wanted, *(f"{wanted} ({n})" for n in range(2, len(taken) + 3)))
        return next(each for each in numbered if each.casefold() not in taken)

    def add_sheet(self, title: str, content: bytes) -> None:
        """A new last sheet."""
        part = self.package.free(posixpath.join(self.folder, "worksheets/sheet{}.xml"))
        self.package.write(part, content)
        declare(self.package, part, _SHEET)
        id_ = relate(self.package, self.part, "worksheet", part, strict=self.strict)
        number = max((int(each.get("sheetId", "0")) for each in self._sheets), default=0) + 1
        add(self._sheets, "sheet", name=title, sheetId=str(number)).set(self._id, id_)
        self.package.write_tree(self.part, self._root)
