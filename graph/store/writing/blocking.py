"""What stands in the way of reverting a commit, told as refused items."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from graph.store.writing.outcome import Item, Refusal, Status

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.store.writing.working_set import WorkingSet

BLOCKED = "undo_blocked"
ERASED = "undo_erased"
_REASONS = {
    "erased": ("{id} 的个人信息已清除，无法恢复", "personal values of {id} were erased and cannot be brought back"),
    "undone": ("{id} 已经撤销过", "{id} was undone already"),
    "changed": ("{id} 之后又有改动", "{id} was changed later"),
    "tie": ("之后建立的关系 {id} 要用到将撤销的记录", "the later tie {id} hangs on what would go"),
    "merged": ("{id} 之后并入了将撤销的记录", "{id} was merged later into what would go"),
    "missing": ("{id} 之后已删除或已合并，恢复的记录要用到它", "{id}, which is needed, was deleted or merged later"),
    "superior": ("之后建立了隶属关系 {id}，恢复后会有两个上级", "with the later tie {id} there would be two superiors"),
}


class Block(NamedTuple):
    """A record or id that stands in the way, which of the reasons it is, and since when where that is known."""

    id: str
    reason: str
    since: int | None = None


def blocked_items(blocks: Iterable[Block], working: WorkingSet) -> list[Item]:
    """An item for each that stands in the way, once; `before` is its record, details.revision when it came to be so."""
    return [_item(each, working) for each in {block.id: block for block in blocks}.values()]


def _item(block: Block, working: WorkingSet) -> Item:
    record = working.current.get(block.id)
    revision = block.since or (record.revision if record else working.since.get(block.id))
    zh, en = (text.format(id=block.id) for text in _REASONS[block.reason])
    code = ERASED if block.reason == "erased" else BLOCKED
    details = {"reason": block.reason, "revision": revision}
    return Item(block.id, Status.REFUSED, before=record, refusal=Refusal(code, zh, en, "id", details))
