"""The workbooks that a caller takes away: templates, and the graph as it may be loaded again."""

from __future__ import annotations

import asyncio
import io
from typing import TYPE_CHECKING

from api.access.rights import Right
from api.access.views import EVERYTHING
from api.dependencies import today
from api.errors import InvalidParameter
from api.workbooks import NO_HEADERS, workbook_file
from graph.exchange import Selection, part_of, write_graph
from graph.registers import registers, template_workbook
from graph.registers.titles import register_titled

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from fastapi import Response
    from starlette.requests import Request

    from api.dependencies import Reading
    from api.opened import Opened

EXPORTED = ("liantu", "联图导出")
"""How the files of an export are called, without their endings."""
_WHOLE = Selection()


async def template_file(wanted: Sequence[str], language: str) -> bytes:
    """The template of registers by key or title, of all where none is named. Raises InvalidParameter."""
    keys = tuple(_key(each) for each in wanted)
    return await asyncio.to_thread(template_workbook, keys, language)


def _key(written: str) -> str:
    found = register_titled(written)
    if found is None:
        raise InvalidParameter(
            f"没有名为“{written}”的台账", f"there is no register {written}", field="register", known=list(registers())
        )
    return found.key


async def graph_workbook(
    request: Request, opened: Opened, reading: Reading, language: str, selection: Selection = _WHOLE,
    more: Mapping[str, str] = NO_HEADERS,
) -> Response:  # fmt: skip
    """The graph, or a part of it, for the caller: what is personal outside the caller's area is left out, never masked.

    A header says how many cells a workbook could not hold; its last sheet lists them. `more`: further headers. Raises
    SelectionRefused.
    """
    # the view is masked, and a masked name must not be written: what may be seen is decided record by record
    whole = (await opened.views.of(EVERYTHING, reading.projection.revision)).projection
    content = io.BytesIO()
    part = None if selection == _WHOLE else await asyncio.to_thread(part_of, whole, selection, today(opened.settings))
    exported = await asyncio.to_thread(
        write_graph, content, whole, language,
        sees=reading.view.mask.is_open, district=reading.caller.may(Right.DISTRICT), part=part,
    )  # fmt: skip
    told = {"Liantu-Left-Out": str(len(exported.left_out)), **more}
    return workbook_file(request, content.getvalue(), *EXPORTED, told)
