"""A mapping file for a person to go over: what sheets and columns were taken for, and the nearest where nothing was."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process

from graph.registers.reading.settled import NOTHING_SETTLED, SKIP
from graph.registers.reading.tables.columns import refusal
from graph.registers.reading.tables.lexicon import Lexicon
from graph.registers.reading.tables.table import layouts_of
from graph.registers.titles import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from graph.registers.definition import Register
    from graph.registers.problem import Problem
    from graph.registers.reading.grid import Grid
    from graph.registers.reading.settled import Settled
    from graph.registers.reading.tables.columns import Layout
    from graph.registers.reading.tables.heading import Title

_NEAR = 60
_HEAD = """# 工作表和列的对应关系。核对后去掉需要的行首的“#”，再用 liantu load … --mapping 导入。
# What sheets and columns are. Go over it, uncomment what holds, then give it to liantu load … --mapping.
# 值为 "skip" 表示不导入 / leaves out.
"""


def suggest(grids: Iterable[Grid], settled: Settled = NOTHING_SETTLED) -> str:
    """The mapping as TOML: what is sure as it is, what is a guess commented out. No cell of a row is in it."""
    lexicon = Lexicon(settled)
    found = [(grid, layouts_of(grid, lexicon)) for grid in grids]
    layouts = [layout for _, (tables, _) in found for layout in tables]
    sheets = {grid.title: _sheet(grid, *told) for grid, told in found}
    lines = [_HEAD, "[sheets]", *(line for each in sheets.values() for line in each)]
    for register in dict.fromkeys(layout.register.key for layout in layouts):
        lines += [
            "",
            f"[columns.{register}]",
            *_columns([each for each in layouts if each.register.key == register], lexicon),
        ]
    return "\n".join(lines) + "\n"


def _sheet(grid: Grid, layouts: Sequence[Layout], problems: Sequence[Problem]) -> Iterator[str]:
    title = _quoted(grid.title)
    if layouts:
        known = layouts[0].register
        columns = "、".join(known.columns[key].zh for key in layouts[0].letters)
        yield f"# {known.zh} {known.en}：{columns}"
        yield f'{title} = "{known.key}"'
        return
    candidates = [f"{each['register']}（{each['title']} {each['score']}）" for each in _candidates(problems)]
    if candidates:
        yield f"# 无法判断 / unclear: {'、'.join(candidates)}"
    else:
        yield "# 未识别 / not recognised"
    yield f'# {title} = "{SKIP}"'


def _candidates(problems: Sequence[Problem]) -> Iterator[dict[str, object]]:
    for each in problems:
        yield from (dict(candidate) for candidate in each.candidates)


def _columns(layouts: Sequence[Layout], lexicon: Lexicon) -> Iterator[str]:
    """The titles of a register that are not known, each once."""
    register = layouts[0].register
    titles = {title.text: title for layout in layouts for title in layout.block.titles}
    taken = {key for layout in layouts for key in layout.letters}
    for title in titles.values():
        if refusal(title, register) is not None:
            yield f"# {_quoted(title.text)} 不得录入，请删除该列 / must not enter: remove the column"
        elif not _is_known(title, register, lexicon):
            yield from _guess(title, register, lexicon, taken)


def _is_known(title: Title, register: Register, lexicon: Lexicon) -> bool:
    named = lexicon.column(register.key, title.forms)
    return named is not None or lexicon.numbered(register, title.forms) is not None


def _guess(title: Title, register: Register, lexicon: Lexicon, taken: AbstractSet[str]) -> Iterator[str]:
    known = {form: key for form, key in lexicon.columns(register.key).items() if key not in {SKIP, *taken}}
    near = process.extractOne(plain(title.levels[-1]), known.keys(), scorer=fuzz.WRatio, score_cutoff=_NEAR)
    if near is None:
        yield f'# {_quoted(title.text)} = "{SKIP}"'
        return
    column = register.columns[known[near[0]]]
    yield f"# 最接近 / nearest: {column.zh} {column.en}"
    yield f'# {_quoted(title.text)} = "{column.key}"'


def _quoted(title: str) -> str:
    """As a TOML string: for these texts JSON's escapes are the same."""
    return json.dumps(title, ensure_ascii=False)
