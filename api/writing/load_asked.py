"""How a load is asked to go over HTTP: the fields of the form beside the file."""

from __future__ import annotations

import datetime as dt
from typing import Annotated
from zoneinfo import ZoneInfo

from fastapi import Depends, Form, Query

from api.errors import InvalidParameter
from api.opened import Opened, opened_of
from graph.model.dates import OPEN, is_date
from graph.registers import Manner, Mode, Replacement
from graph.registers.reading.settled import NOTHING_SETTLED, Settled

_CHECK = "先检查不保存"
_ABOUT = "Say what would come of it, and write nothing; as a parameter or as a field of the form."


async def _asked(  # noqa: PLR0913, PLR0917 - each is a field of the form
    opened: Annotated[Opened, Depends(opened_of)],
    dry_run: Annotated[bool, Query(title=_CHECK, description=_ABOUT)] = False,
    dry_run_field: Annotated[bool, Form(alias="dry_run", title=_CHECK, description=_ABOUT)] = False,
    mode: Annotated[
        Mode,
        Form(title="方式", description="What becomes of what the file does not mention: it stays, or it is ended."),
    ] = Mode.UPSERT,
    area: Annotated[str | None, Form(title="替换的区域", description="Replace: in this area, name or id.")] = None,
    ended_on: Annotated[
        str | None,
        Form(
            title="结束日期", description="Replace: the last day of what ends; else the file's cut-off day, else today."
        ),
    ] = None,
    confirm: Annotated[
        int | None,
        Form(ge=0, title="确认结束条数", description="Replace: how many records may end, as a dry run told."),
    ] = None,
    accept_near: Annotated[
        float | None,
        Form(
            ge=0.9, le=1, title="相近即同", description="From this likeness on a near name is taken for the known one."
        ),
    ] = None,
    sheet: Annotated[
        list[str], Form(title="工作表=台账", description="What register a sheet is: 名=register; may be repeated.")
    ] = [],  # noqa: B006 - FastAPI copies it
    mapping: Annotated[
        str | None, Form(title="对应文件", description="What sheets and columns are, as TOML (docs/registers.md).")
    ] = None,
) -> Manner:
    today = dt.datetime.now(ZoneInfo(opened.settings.timezone)).date().isoformat()
    replacing = _replacing(mode, area, today, ended_on, confirm)
    settled = (NOTHING_SETTLED if mapping is None else Settled.of_toml(mapping)).with_sheets(_named(sheet))
    return Manner(dry_run=dry_run or dry_run_field, replacing=replacing, accept_near=accept_near, settled=settled)


def _named(sheets: list[str]) -> dict[str, str]:
    named = dict(each.rpartition("=")[::2] for each in sheets)
    if "" in named:
        raise InvalidParameter("sheet 应为 工作表名=台账", "sheet: NAME=REGISTER", field="body.sheet")
    return named


def _replacing(
    mode: Mode, area: str | None, today: str, ended_on: str | None, confirm: int | None
) -> Replacement | None:
    if mode is Mode.UPSERT:
        return None
    if area is None:
        raise InvalidParameter("替换方式须写明区域", "replace needs an area", field="body.area")
    if ended_on is not None and not (is_date(ended_on) and ended_on != OPEN):
        raise InvalidParameter(
            "结束日期应为 2024-06-30", "ended_on: 2024-06-30, 2024-06 or 2024", field="body.ended_on"
        )
    return Replacement(area, today, ended_on, confirm)


LoadAsked = Annotated[Manner, Depends(_asked)]
