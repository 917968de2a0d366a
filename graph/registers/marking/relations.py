"""How parts of a package belong together: relationships and content types."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING

from graph.registers.marking.markup import RELATIONS, STRICT_RELATIONS, add, parse

if TYPE_CHECKING:
    from graph.registers.marking.package import Package

_EMPTY = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'
_TYPES = "[Content_Types].xml"


@dataclass(frozen=True, slots=True)
class Relation:
    """A relationship inside the package: its id, the last word of its type, and the part that it leads to."""

    id: str
    kind: str
    part: str


def relations(package: Package, part: str) -> list[Relation]:
    """Where a part leads to; "" is the package itself. What is outside the package is left out."""
    name = _relations_part(part)
    if name not in package:
        return []
    folder = posixpath.dirname(part)
    return [
        Relation(each.get("Id", ""), each.get("Type", "").rpartition("/")[2], _resolved(folder, each.get("Target", "")))
        for each in package.tree(name).iterfind("{*}Relationship")
        if each.get("TargetMode") != "External"
    ]


def related(package: Package, part: str, kind: str) -> str | None:
    """The first part that a part leads to by a kind of relationship."""
    return next((each.part for each in relations(package, part) if each.kind == kind), None)


def relate(package: Package, part: str, kind: str, target: str, *, strict: bool) -> str:
    """A new relationship; its id."""
    name = _relations_part(part)
    root = package.tree(name) if name in package else parse(_EMPTY)
    taken = {each.get("Id") for each in root}
    id_ = next(found for n in count(len(taken) + 1) if (found := f"rId{n}") not in taken)
    prefix = STRICT_RELATIONS if strict else RELATIONS
    relative = posixpath.relpath(target, posixpath.dirname(part) or ".")
    add(root, "Relationship", Id=id_, Type=f"{prefix}/{kind}", Target=relative)
    package.write_tree(name, root)
    return id_


def declare(package: Package, part: str, content_type: str, *, by_extension: bool = False) -> None:
    """Say what a new part is, for its extension if no other part of that extension is something else."""
    root = package.tree(_TYPES)
    extension = posixpath.splitext(part)[1].lstrip(".").lower()
    default = next(
        (each for each in root.iterfind("{*}Default") if each.get("Extension", "").lower() == extension), None
    )
    if by_extension and default is None:
        root.insert(0, add(root, "Default", Extension=extension, ContentType=content_type))
    elif default is None or default.get("ContentType") != content_type:
        add(root, "Override", PartName=f"/{part}", ContentType=content_type)
    package.write_tree(_TYPES, root)


def _relations_part(part: str) -> str:
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def _resolved(folder: str, target: str) -> str:
    return posixpath.normpath(posixpath.join("/", folder, target.replace("\\", "/"))).lstrip("/")
