"""Refuses what must not enter in any text of a request: the rule of registers' cells (registers.md, red lines)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from api.errors import PersonalDataRefused
from graph.model.validation import fields_of
from graph.registers.cells.red_lines import held_by, red_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from api.schemas.changes import ChangesAsked
    from graph.model.fields import Field
    from graph.registers.problem import Text

_LONG = 10**10
"""A number from here on may be somebody's telephone or card."""


def refuse_personal_changes(asked: ChangesAsked) -> None:
    """Nothing, where no text of the changes holds what must not enter. Raises PersonalDataRefused with the fields."""
    _refuse((*_of_values(asked), *_of_text("body.why", asked.why)))


def refuse_personal(**texts: str) -> None:
    """The same for sentences of a body by their names. Raises PersonalDataRefused."""
    _refuse(each for name, text in texts.items() for each in _of_text(f"body.{name}", text))


def _refuse(found: Iterable[tuple[str, tuple[Text, ...]]]) -> None:
    held = dict(found)
    if not held:
        return
    zh, en = (
        "；".join(f"{field}（{'、'.join(each.zh for each in what)}）" for field, what in held.items()),
        "; ".join(f"{field} ({', '.join(each.en for each in what)})" for field, what in held.items()),
    )
    raise PersonalDataRefused(
        f"疑似含有个人信息，内容不再显示，请改写后再保存：{zh}",
        f"this seems to be personal data, not repeated here; rewrite it and send it again: {en}",
        field=next(iter(held)),
        fields=[{"field": field, "holds": [each.document() for each in what]} for field, what in held.items()],
    )


def _of_text(field: str, text: str) -> Iterator[tuple[str, tuple[Text, ...]]]:
    if found := red_lines(text, prose=True):
        yield field, found


def _of_values(asked: ChangesAsked) -> Iterator[tuple[str, tuple[Text, ...]]]:
    for at, change in enumerate(asked.changes):
        known: Mapping[str, Field] = fields_of(change.of)
        for name, value in change.values.items():
            texts = [text for text in _texts(value) if name in known]
            # what several texts hold is said once
            found = dict.fromkeys(each for text in texts for each in held_by(known[name], text))
            if found:
                yield f"body.changes.{at}.values.{name}", tuple(found)


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        yield from value
    elif isinstance(value, int | float) and abs(value) >= _LONG:
        yield str(int(value))
