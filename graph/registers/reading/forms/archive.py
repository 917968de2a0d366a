"""A zip archive from strangers: its XML parts, unpacked within limits, and a clean archive of them for a reader."""

from __future__ import annotations

import io
import zipfile
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.registers.reading.forms.limits import megabytes
from graph.registers.reading.forms.markup import checked
from graph.registers.reading.forms.refusal import FileRefused

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from graph.registers.reading.forms.limits import Limits

_ENTRY = b"PK\x01\x02"
# small archives of blank styled rows unpack to a thousand times their size and harm nobody
_HARMLESS = 10_000_000
_MIMETYPE = "mimetype"
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


@dataclass(frozen=True, slots=True)
class Archive:
    """`names`: all entries; `parts`: the content of the XML and of the mimetype; pictures and programs stay packed."""

    names: frozenset[str]
    parts: Mapping[str, bytes]

    def repacked(self) -> bytes:
        """An archive of the checked parts alone, so that no other reader unpacks what we have not seen."""
        written = io.BytesIO()
        with zipfile.ZipFile(written, "w") as archive:
            for name, part in self.parts.items():
                archive.writestr(name, part)
        return written.getvalue()


def archive_of(content: bytes, limits: Limits) -> Archive:
    """Unpack it. Raises FileRefused past a limit or for a password, zipfile.BadZipFile for a damaged one."""
    if content.count(_ENTRY) > limits.entries:
        raise FileRefused("archive_entries", most=f"{limits.entries:,}")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
            _judge(entries, len(content), limits)
            # never more than the declared size is unpacked, and a size declared too small fails its checksum
            parts = {each.filename: checked(archive.read(each)) for each in entries if _is_xml(each.filename)}
            parts |= {each.filename: archive.read(each) for each in entries if each.filename == _MIMETYPE}
    except (zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        raise zipfile.BadZipFile(str(error)) from error
    return Archive(frozenset(each.filename for each in entries), parts)


def _judge(entries: Sequence[zipfile.ZipInfo], size: int, limits: Limits) -> None:
    if any(each.flag_bits & 1 for each in entries):
        raise FileRefused("encrypted_file")
    unpacked = sum(each.file_size for each in entries)
    if unpacked > limits.unpacked or unpacked > max(_HARMLESS, limits.ratio * size):
        words = {"unpacked": megabytes(unpacked), "most": megabytes(limits.unpacked), "ratio": limits.ratio}
        raise FileRefused("archive_ratio", **words)
    if any(each.compress_type not in _METHODS for each in entries):
        raise zipfile.BadZipFile("compression method")


def _is_xml(name: str) -> bool:
    return name.endswith((".xml", ".rels"))
