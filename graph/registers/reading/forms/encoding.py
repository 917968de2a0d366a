"""Which encoding a text file has: the same answer for the same bytes, and none rather than a wrong one."""

from __future__ import annotations

import codecs
import re

from graph.registers.reading.forms.refusal import FileRefused

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# all of C0 and C1 but tab, line feed, form feed, carriage return and next line
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f]")
_STRANGE = re.compile(r"[\ufffd\ue000-\uf8ff]")
# of a hundred characters outside ASCII one may be private: old files keep rare characters of names there
_FEW = 100
_DOS_END = "\x1a"


def decoded(content: bytes) -> str:
    """The text: by its mark, else UTF-16 by its zeros, UTF-8, GB18030. Raises FileRefused("unknown_encoding")."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _text(content[len(mark) :], encoding)
    if b"\0" in content:
        return _text(content, max(("utf-16-le", "utf-16-be"), key=lambda each: _separators(content, each)))
    try:
        return _readable(content.decode("utf-8"))
    except UnicodeDecodeError:
        return _gb18030(content)


def _separators(content: bytes, encoding: str) -> int:
    # unlike letters and digits, they are no other character in use when their two bytes change places
    return sum(map(content.decode(encoding, "replace").count, "\t\n\r,;"))


def _text(content: bytes, encoding: str) -> str:
    try:
        return _readable(content.decode(encoding))
    except UnicodeDecodeError as error:
        raise FileRefused("unknown_encoding") from error


def _gb18030(content: bytes) -> str:
    # almost any bytes are GB18030, so what comes out of it has to look like text
    text = _text(content, "gb18030")
    beyond = sum(character > "\x7f" for character in text)
    if len(_STRANGE.findall(text)) * _FEW > beyond or _is_damaged_utf8(content):
        raise FileRefused("unknown_encoding")
    return text


def _is_damaged_utf8(content: bytes) -> bool:
    text = content.decode("utf-8", "replace")
    return text.count("\ufffd") * _FEW < sum(character > "\x7f" for character in text)


def _readable(text: str) -> str:
    text = text.rstrip(_DOS_END)
    if _CONTROL.search(text):
        raise FileRefused("unknown_encoding")
    return text
