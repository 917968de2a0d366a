"""Writes docs/registers.md from the definitions: every column, rule and problem code."""

from __future__ import annotations

import sys
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from graph.model.catalog import ENTITIES, TIES
from graph.registers.definition import aside_columns, registers
from graph.registers.model_sheets import ENDS, ID, MERGED, REVISION, model_registers
from graph.registers.problem import kinds
from graph.registers.titles import forbidden

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.registers.definition import Column, Register, Subject

PATH = Path("docs/registers.md")
_EVERYWHERE = frozenset(
    ("since", "until", "source", "source_date", "note", *(each.key for each in (ID, REVISION, MERGED, *ENDS)))
)
"""Columns of the model's sheets that the text above their table tells."""


def document() -> str:
    """The whole page."""
    return "\n".join((*_rules(), *_overview(), *_registers(), *_model(), *_codes(), *_forbidden()))


def _rules() -> Iterator[str]:
    yield files("graph.registers").joinpath("rules.md").read_text("utf-8")


def _overview() -> Iterator[str]:
    yield "## The registers\n"
    yield "| sheet | English | key | other titles |\n|---|---|---|---|"
    for register in registers().values():
        yield f"| {register.zh} | {register.en} | `{register.key}` | {'、'.join(register.synonyms)} |"
    yield ""


def _registers() -> Iterator[str]:
    yield "## Beside any register\n"
    yield "Known and left alone, where a register has no column of that title.\n"
    yield "| column | English | other titles |\n|---|---|---|"
    yield from (f"| {each.zh} | {each.en} | {'、'.join(each.synonyms)} |" for each in aside_columns())
    yield ""
    for register in registers().values():
        yield f"## {register.zh} · {register.en}\n"
        if register.about:
            yield f"{register.about}\n"
        yield "| column | English | other titles | | fills |\n|---|---|---|---|---|"
        yield from (_column(register, column) for column in register.columns.values() if not column.aside)
        yield ""
        yield from (_subject(subject) for subject in register.subjects.values() if subject.creates)
        yield from (f"- tie {_tie(register, at)}" for at in range(len(register.ties)))
        yield ""


def _column(register: Register, column: Column) -> str:
    cells = (
        column.zh,
        column.en,
        "、".join(column.synonyms),
        ", ".join(_marks(register, column)),
        ", ".join(_fills(register, column.key)),
    )
    return f"| {' | '.join(cells)} |"


def _marks(register: Register, column: Column) -> Iterator[str]:
    """How its cells are read, in a few words each."""
    words = (
        ("required", column.required), ("list", column.listed),
        ("not kept", column.stated and column.key not in {*register.splits, *register.spreads}),
        ("blank means as above", column.fills), ("a merged cell names several rows", column.repeats),
    )  # fmt: skip
    yield from (word for word, holds in words if holds)
    others = [register.columns[each].zh for each in column.either if each != column.key]
    if others:
        yield f"or {'、'.join(others)}, as its values tell"
    if column.none:
        yield f"none: {'、'.join(sorted(column.none))}"


def _fills(register: Register, key: str) -> Iterator[str]:
    """What a column is for: the name, kind or id of an entity, a field of it, a field of a tie."""
    found: dict[str, None] = {}
    for subject in register.subjects.values():
        label = " or ".join(subject.labels)
        roles = (("name", subject.name), ("kind", subject.kind_from), ("id", subject.id))
        found |= {f"{label}.{role}": None for role, column in roles if column == key}
        found |= {f"{subject.label}.{name}": None for name, column in subject.fields.items() if column == key}
    for tie in register.ties:
        found |= {f"{tie.type}.{name}": None for name, column in tie.fields.items() if column == key}
    if key in register.splits:
        found |= dict.fromkeys(register.splits[key].into.values())
    if key in register.spreads:
        found[f"rows of {register.spreads[key].register}"] = None
    if key == "status":
        found["planned"] = None
    yield from (f"`{each}`" for each in found)


def _subject(subject: Subject) -> str:
    definition = ENTITIES[subject.label]
    kind = f", {subject.kinds[0]}" if len(subject.kinds) == 1 else ""
    return f"- makes {definition.zh} {subject.label}{kind} (`{subject.ref}`)"


def _tie(register: Register, at: int) -> str:
    tie = register.ties[at]
    fixed = "".join(f", {name} {value}" for name, value in tie.fixed.items())
    return f"{TIES[tie.type].zh} {tie.type}: `{tie.source}` → `{tie.target}`{fixed}"


def _model() -> Iterator[str]:
    yield files("graph.registers").joinpath("model_sheets.md").read_text("utf-8")
    yield "| sheet | English | key | columns |\n|---|---|---|---|"
    for register in model_registers().values():
        columns = "、".join(
            f"{each.zh} ({each.en})" for each in register.columns.values() if each.key not in _EVERYWHERE
        )
        yield f"| {register.zh} | {register.en} | `{register.key}` | {columns} |"
    yield ""


def _codes() -> Iterator[str]:
    yield "## Problem codes\n"
    yield "A problem has file, sheet, row, column, code, severity, message, expected, candidates."
    yield "An error holds the whole load, a warning does not.\n"
    yield "| code | severity | message | expected |\n|---|---|---|---|"
    for kind in kinds().values():
        message, expected = kind.message, kind.expected
        told = f"{expected.zh}<br>{expected.en}" if expected else ""
        yield f"| `{kind.code}` | {kind.severity.value} | {message.zh}<br>{message.en} | {told} |"
    yield ""


def _forbidden() -> Iterator[str]:
    words = forbidden()
    yield "## Refused columns\n"
    yield "A title that contains one of: " + "、".join(words["contains"]) + ".\n"
    yield "A title that is one of: " + "、".join(words["titles"]) + ".\n"
    yield "But none that ends with one of: " + "、".join(words["counts"]) + ", for it counts people and names none.\n"
    yield "And in one register alone:\n"
    yield from (f"- {each.zh}: {'、'.join(each.refused)}" for each in registers().values() if each.refused)
    yield ""


def main(arguments: list[str]) -> int:
    """Write the page, or with --check only compare: 1 where it is not current."""
    current = PATH.read_text("utf-8") if PATH.is_file() else ""
    if "--check" in arguments:
        return int(current != document())
    PATH.write_text(document(), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
