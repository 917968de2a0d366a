"""The zip of a workbook: parts are read when asked for; what nobody writes goes over to the copy as it is."""

from __future__ import annotations

import io
import shutil
import zipfile
import zlib
from itertools import count
from typing import TYPE_CHECKING

from graph.registers.marking.errors import unmarkable
from graph.registers.marking.markup import parse, serialise

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_ENCRYPTED = 0x1
_WHEN = (1980, 1, 1, 0, 0, 0)
"""What Excel writes as the time of every part."""


class Package:
    """Part names are given without a leading slash and compared without case, as OPC wants it.

    Sizes are not looked at: a package comes here after the reader has held it to its limits.
    """

    def __init__(self, content: bytes) -> None:
        """Unmarkable: no zip, encrypted, one name twice, or macros inside."""
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
        except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
            raise unmarkable("不是 .xlsx 文件", "it is no .xlsx package") from error
        self._entries = {_key(info.filename): info for info in self._zip.infolist()}
        self._written: dict[str, tuple[str, bytes]] = {}
        if len(self._entries) != len(self._zip.infolist()):
            raise unmarkable("压缩包内有重名文件", "two entries of the package have one name")
        if any(info.flag_bits & _ENCRYPTED for info in self._entries.values()):
            raise unmarkable("文件已加密", "it is encrypted")
        if any(key.endswith("vbaproject.bin") for key in self._entries):
            raise unmarkable("文件含有宏", "it has macros")

    def __contains__(self, part: str) -> bool:
        return _key(part) in self._entries or _key(part) in self._written

    def names(self) -> list[str]:
        """The names of all parts."""
        return [info.filename for info in self._entries.values()] + [name for name, _ in self._written.values()]

    def read(self, part: str) -> bytes:
        """The content of a part as it stands; Unmarkable if it is not there or damaged."""
        if (written := self._written.get(_key(part))) is not None:
            return written[1]
        try:
            return self._zip.read(self._entries[_key(part)])
        except KeyError as error:
            raise unmarkable("文件内部缺少内容", "a part is missing") from error
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
            raise unmarkable("文件已损坏", "a part is damaged") from error

    def tree(self, part: str) -> Element:
        """The XML of a part."""
        return parse(self.read(part))

    def write(self, part: str, content: bytes) -> None:
        """Put a part, new or changed."""
        info = self._entries.get(_key(part))
        self._written[_key(part)] = (info.filename if info else part, content)

    def write_tree(self, part: str, root: Element) -> None:
        """Put a part of XML."""
        self.write(part, serialise(root))

    def free(self, pattern: str) -> str:
        """The first name of a pattern such as xl/comments{}.xml that no part has."""
        return next(name for n in count(1) if (name := pattern.format(n)) not in self)

    def packed(self) -> bytes:
        """The zip of the copy: the old entries in their order, compressed as they were, then the new ones."""
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as out:
            for key, info in self._entries.items():
                self._copy(out, info, self._written.get(key))
            for key, (name, content) in self._written.items():
                if key not in self._entries:
                    out.writestr(_entry(name, zipfile.ZIP_DEFLATED), content)
        return buffer.getvalue()

    def _copy(self, out: zipfile.ZipFile, old: zipfile.ZipInfo, written: tuple[str, bytes] | None) -> None:
        new = _entry(old.filename, old.compress_type)
        new.date_time, new.external_attr, new.extra = old.date_time, old.external_attr, b""
        if written is not None:
            out.writestr(new, written[1])
        elif old.is_dir():
            out.writestr(new, b"")
        else:
            new.file_size = old.file_size
            try:
                with self._zip.open(old) as source, out.open(new, "w") as target:
                    shutil.copyfileobj(source, target)
            except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
                raise unmarkable("文件已损坏", "a part is damaged") from error


def _entry(name: str, compression: int) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, _WHEN)
    info.compress_type = compression
    return info


def _key(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()
