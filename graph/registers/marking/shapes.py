"""The VML part with the boxes of comments. Excel's own is often no XML, so it is added to as bytes."""

from __future__ import annotations

import re
from itertools import count, islice
from typing import TYPE_CHECKING

from graph.registers.marking.errors import unmarkable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from graph.registers.marking.boxes import Box

_PREFIXES = {
    b"v": b"urn:schemas-microsoft-com:vml",
    b"o": b"urn:schemas-microsoft-com:office:office",
    b"x": b"urn:schemas-microsoft-com:office:excel",
}
EMPTY = b"<xml>" + b'<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data=""/></o:shapelayout></xml>'
"""A part without shapes; `with_boxes` declares its prefixes."""

_TYPE = (
    b'<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">'
    b'<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
)
_SHAPE = (
    '<v:shape id="_x0000_s{id}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:7pt;'
    'width:{width}pt;height:{height}pt;z-index:{z};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">'
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>'
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>'
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{anchor}</x:Anchor>'
    "<x:AutoFill>False</x:AutoFill><x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>"
)
_ROOT = re.compile(rb"<xml\b[^>]*>")
_ID = re.compile(rb"_x0000_s(\d+)")
_MAP = re.compile(rb"(<(?:\w+:)?idmap\b[^>]*?\bdata\s*=\s*[\"'])([^\"']*)")
_CLIENT = re.compile(rb"<(?:\w+:)?ClientData\b.*?</(?:\w+:)?ClientData\s*>", re.DOTALL)
_ANCHOR = re.compile(rb"(<(?:\w+:)?Anchor\s*>)([^<]*)")
_ROW = re.compile(rb"<(?:\w+:)?Row\s*>\s*(\d+)")
_COLUMN = re.compile(rb"<(?:\w+:)?Column\s*>\s*(\d+)")
_BLOCK = 1024
"""Ids of shapes come in blocks; idmap lists the blocks that a part uses."""


def last_block(parts: Sequence[bytes]) -> int:
    """The highest block of ids that any VML part of a workbook uses; 0 for none."""
    return max((int(each) // _BLOCK for part in parts for each in _ID.findall(part)), default=0)


def with_boxes(content: bytes, boxes: Sequence[Box], after_block: int) -> bytes:
    """The part with more boxes, their ids from the blocks after `after_block`; Unmarkable if it is no VML part."""
    if not boxes:
        return content
    end = content.rfind(b"</xml>")
    root = _ROOT.search(content)
    if root is None or end < 0:
        raise unmarkable("批注图形特殊", "the shapes of the comments cannot be added to")
    ids = list(islice(_ids(after_block + 1), len(boxes)))
    shapes = "".join(_shape(id_, z, each) for z, (id_, each) in enumerate(zip(ids, boxes, strict=True), 1))
    body = content[root.end() : end]
    known = b"" if b'"_x0000_t202"' in body or b"'_x0000_t202'" in body else _TYPE
    blocks = b",".join(b"%d" % each for each in sorted({each // _BLOCK for each in ids}))
    body = _MAP.sub(lambda found: found[1] + b",".join(filter(None, (found[2], blocks))), body, count=1)
    return content[: root.start()] + _declared(root[0]) + body + known + shapes.encode() + content[end:]


def with_room(content: bytes, wanted: Mapping[tuple[int, int], Box]) -> bytes:
    """The part with the boxes of some cells, (row, column) from 0, as large as the text that was added needs."""

    def grown(client: re.Match[bytes]) -> bytes:
        row, column = _ROW.search(client[0]), _COLUMN.search(client[0])
        if row is None or column is None or (found := wanted.get((int(row[1]), int(column[1])))) is None:
            return client[0]
        anchor = ", ".join(map(str, found.anchor)).encode()
        return _ANCHOR.sub(lambda old: old[1] + anchor, client[0], count=1)

    return _CLIENT.sub(grown, content)


def _ids(block: int) -> Iterator[int]:
    return (each for number in count(block) for each in range(number * _BLOCK + 1, (number + 1) * _BLOCK))


def _shape(id_: int, z: int, box: Box) -> str:
    anchor = ", ".join(map(str, box.anchor))
    width, height = box.width * 0.75, box.height * 0.75
    return _SHAPE.format(id=id_, z=z, width=width, height=height, anchor=anchor, row=box.row, column=box.column)


def _declared(root: bytes) -> bytes:
    missing = (b' xmlns:%b="%b"' % each for each in _PREFIXES.items() if b"xmlns:%b=" % each[0] not in root)
    return root[:-1] + b"".join(missing) + b">"
