"""From a file to its grids: judged before it is parsed, then read by the reader of its form."""

from __future__ import annotations

import zipfile
from pathlib import PurePath
from types import MappingProxyType
from typing import TYPE_CHECKING

from docx.exceptions import PythonDocxError
from python_calamine import CalamineError

from graph.registers.problem import Place, Text, problem
from graph.registers.reading.forms.archive import archive_of
from graph.registers.reading.forms.compound import compound_of
from graph.registers.reading.forms.delimited import delimited_grid
from graph.registers.reading.forms.form import Form, form_of_archive, form_of_bytes, form_of_compound
from graph.registers.reading.forms.refusal import FileRefused
from graph.registers.reading.forms.spreadsheet import ods_grids, xls_grids, xlsx_grids
from graph.registers.reading.forms.word import docx_grids

if TYPE_CHECKING:
    from typing import TypeAlias

    from graph.registers.problem import Problem
    from graph.registers.reading.forms.limits import Allowance
    from graph.registers.reading.grid import Grid

    Grids: TypeAlias = tuple[list[Grid], list[Problem]]

FORMS = MappingProxyType({
    ".xlsx": Form.XLSX, ".xls": Form.XLS, ".et": Form.XLS, ".ods": Form.ODS, ".docx": Form.DOCX,
    ".csv": Form.TEXT, ".tsv": Form.TEXT, ".txt": Form.TEXT,
})  # fmt: skip
"""The form that each ending promises."""
_MACROS = frozenset((".xlsm", ".xltm", ".xlam", ".docm", ".dotm"))
_WPS = ".et"
_ARCHIVED = MappingProxyType({Form.XLSX: xlsx_grids, Form.ODS: ods_grids, Form.DOCX: docx_grids})
_DAMAGED = (OSError, ValueError, SyntaxError, LookupError, CalamineError, PythonDocxError, zipfile.BadZipFile)


def is_known(name: str) -> bool:
    """Whether a file of this name is one that we read, or refuse with a reason of its own."""
    return _ending(name) in FORMS or _ending(name) in _MACROS


def grids_of(name: str, content: bytes, allowance: Allowance) -> Grids:
    """The sheets of a file, and what is wrong with it; whatever its bytes are, never an exception."""
    try:
        return _read(name, content, allowance)
    except FileRefused as refused:
        return [], [problem(Place(name), refused.code, **refused.words)]
    except _DAMAGED:
        return [], [problem(Place(name), "unreadable_file", reason=_damage(name))]


def _read(name: str, content: bytes, allowance: Allowance) -> Grids:
    promised = _promised(name)
    if not content:
        raise FileRefused("empty_file")
    form = form_of_bytes(content)
    if form is Form.ZIP:
        archive = archive_of(content, allowance.limits)
        _judge(form_of_archive(archive), name)
        return _ARCHIVED[promised](name, archive, allowance)
    if form is Form.COMPOUND:
        compound = compound_of(content)
        _judge(form_of_compound(compound), name)
        return xls_grids(name, compound.workbook, allowance)
    _judge(form, name)
    return [delimited_grid(name, content, allowance)], []


def _promised(name: str) -> Form:
    ending = _ending(name)
    if ending in _MACROS:
        raise FileRefused("has_macros")
    if ending not in FORMS:
        raise FileRefused("unsupported_file", ending=ending or name)
    return FORMS[ending]


def _judge(form: Form, name: str) -> None:
    if form is FORMS[_ending(name)]:
        return
    if form is Form.UNKNOWN and FORMS[_ending(name)] is Form.TEXT:
        raise FileRefused("unknown_encoding")
    if form is Form.UNKNOWN or (form is Form.COMPOUND and _ending(name) == _WPS):
        raise FileRefused("unreadable_file", reason=_damage(name))
    raise FileRefused("renamed_file", ending=_ending(name), actual=form.value)


def _damage(name: str) -> Text:
    ending = _ending(name)
    if ending == _WPS:
        return Text(
            "此 .et 文件的内容读不出来，请在 WPS 中另存为 .xlsx", "this .et cannot be read; save it as .xlsx in WPS"
        )
    return Text(f"内容已损坏，或不是 {ending} 文件", f"it is damaged, or no {ending} file")


def _ending(name: str) -> str:
    return PurePath(name).suffix.lower()
