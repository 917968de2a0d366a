"""What a file really is, by its content; its name may say something else."""

from __future__ import annotations

import zipfile
from enum import Enum
from typing import TYPE_CHECKING

from graph.registers.problem import Text
from graph.registers.reading.forms.compound import SIGNATURE as COMPOUND
from graph.registers.reading.forms.encoding import decoded
from graph.registers.reading.forms.refusal import FileRefused

if TYPE_CHECKING:
    from graph.registers.reading.forms.archive import Archive
    from graph.registers.reading.forms.compound import Compound


class Form(Enum):
    """A form of file, by the words that tell a person what it is."""

    XLSX = Text(".xlsx 工作簿", "an .xlsx workbook")
    XLSM = Text("带宏的工作簿", "a workbook with macros")
    XLSB = Text(".xlsb 二进制工作簿", "an .xlsb binary workbook")
    XLS = Text(".xls 工作簿", "an .xls workbook")
    ODS = Text(".ods 表格", "an .ods spreadsheet")
    DOCX = Text(".docx 文档", "a .docx document")
    DOCM = Text("带宏的 Word 文档", "a Word document with macros")
    DOC = Text(".doc 文档", "a .doc document")
    PPTX = Text("演示文稿", "a presentation")
    OPEN_DOCUMENT = Text("OpenDocument 文件", "another OpenDocument file")
    ENCRYPTED = Text("加密的文件", "an encrypted file")
    ZIP = Text("压缩包", "a zip archive")
    COMPOUND = Text("其他 Office 文件", "another Office file")
    PDF = Text("PDF 文件", "a PDF file")
    RAR = Text("RAR 压缩包", "a RAR archive")
    SEVEN_ZIP = Text("7z 压缩包", "a 7z archive")
    GZIP = Text("gzip 压缩包", "a gzip archive")
    IMAGE = Text("图片", "a picture")
    RTF = Text("RTF 文档", "an RTF document")
    HTML = Text("网页（HTML）", "a web page (HTML)")
    XML = Text("XML 文件", "an XML file")
    TEXT = Text("文本文件（如 CSV）", "a text file such as CSV")
    UNKNOWN = Text("无法识别的数据", "data of no known form")


ZIPPED = (b"PK\x03\x04", b"PK\x05\x06")
"""How a zip archive begins."""
_SIGNATURES = (
    (b"%PDF-", Form.PDF), (b"Rar!\x1a\x07", Form.RAR), (b"7z\xbc\xaf\x27\x1c", Form.SEVEN_ZIP),
    (b"\x1f\x8b\x08", Form.GZIP), (b"\x89PNG\r\n\x1a\n", Form.IMAGE), (b"\xff\xd8\xff", Form.IMAGE),
    (b"GIF8", Form.IMAGE), (b"{\\rtf", Form.RTF), *((each, Form.ZIP) for each in ZIPPED), (COMPOUND, Form.COMPOUND),
)  # fmt: skip
_MARKUP = (("<!doctype html", Form.HTML), ("<html", Form.HTML), ("mime-version:", Form.HTML), ("<?xml", Form.XML))
# main parts by their content type; the order tells a macro workbook from its plain sibling
_CONTENT_TYPES = (
    (b"sheet.macroEnabled.main", Form.XLSM), (b"template.macroEnabled.main", Form.XLSM),
    (b"sheet.binary.macroEnabled.main", Form.XLSB), (b"document.macroEnabled.main", Form.DOCM),
    (b"spreadsheetml.sheet.main+xml", Form.XLSX), (b"spreadsheetml.template.main+xml", Form.XLSX),
    (b"wordprocessingml.document.main+xml", Form.DOCX), (b"wordprocessingml.template.main+xml", Form.DOCX),
    (b"presentationml", Form.PPTX),
)  # fmt: skip
_MIMETYPE = b"application/vnd.oasis.opendocument."


def form_of_bytes(content: bytes) -> Form:
    """As the first bytes say; of a zip archive or a compound file no more than that it is one."""
    for signature, form in _SIGNATURES:
        if content.startswith(signature):
            return form
    try:
        begin = decoded(content).lstrip()[:64].casefold()
    except FileRefused:
        return Form.UNKNOWN
    return next((form for sign, form in _MARKUP if begin.startswith(sign)), Form.TEXT)


def form_of_archive(archive: Archive) -> Form:
    """What a zip archive holds. Raises FileRefused for a password or macros, zipfile.BadZipFile if it holds nothing."""
    form = _main_part(archive)
    if form in (Form.XLSM, Form.DOCM) or any(_is_macro(name, form) for name in archive.names):
        raise FileRefused("has_macros")
    if b"encryption-data" in archive.parts.get("META-INF/manifest.xml", b""):
        raise FileRefused("encrypted_file")
    if not archive.names:
        raise zipfile.BadZipFile("no entries")
    return form


def form_of_compound(compound: Compound) -> Form:
    """What a compound file holds. Raises FileRefused for a password or macros."""
    if {"EncryptedPackage", "EncryptionInfo"} & compound.names:
        raise FileRefused("encrypted_file")
    if {"_VBA_PROJECT_CUR", "_VBA_PROJECT", "VBA"} & compound.names:
        raise FileRefused("has_macros")
    if compound.workbook:
        return Form.XLS
    return Form.DOC if "WordDocument" in compound.names else Form.COMPOUND


def _main_part(archive: Archive) -> Form:
    mimetype = archive.parts.get("mimetype", b"")
    if mimetype.startswith(_MIMETYPE):
        return Form.ODS if mimetype.strip() == _MIMETYPE + b"spreadsheet" else Form.OPEN_DOCUMENT
    types = archive.parts.get("[Content_Types].xml", b"")
    return next((form for sign, form in _CONTENT_TYPES if sign in types), Form.ZIP)


def _is_macro(name: str, form: Form) -> bool:
    return name.casefold().endswith("vbaproject.bin") or (form is Form.ODS and name.startswith(("Basic/", "Scripts/")))
