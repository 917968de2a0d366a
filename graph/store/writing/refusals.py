"""The reasons for which a change is refused, each with its code and its texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.model.catalog import ENTITIES, TIES
from graph.store.writing.outcome import Refusal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.model.change import Change
    from graph.model.records import EntityRecord, TieRecord
    from graph.model.validation import Fault


def not_found(record_id: str) -> Refusal:
    """No such record."""
    return Refusal("not_found", f"没有编号为 {record_id} 的记录", f"there is no record {record_id}", "id")


def missing(record_id: str, *, is_buried: bool) -> Refusal:
    """No such record, any more or ever."""
    return gone(record_id) if is_buried else not_found(record_id)


def gone(record_id: str) -> Refusal:
    """The record was deleted; its id is never used again."""
    return Refusal(
        "gone", f"编号 {record_id} 已删除，不再使用", f"{record_id} was deleted; its id is not used again", "id"
    )


def exists(record_id: str) -> Refusal:
    """The id is taken."""
    return Refusal("already_exists", f"编号 {record_id} 已存在", f"{record_id} exists already", "id")


def stale(record_id: str, revision: int) -> Refusal:
    """Somebody changed the record since it was read."""
    return Refusal(
        "changed_meanwhile", f"{record_id} 已被他人修改，请重新读取后再提交",
        f"{record_id} was changed since it was read: read it again", "if_revision", {"revision": revision},
    )  # fmt: skip


def wrong_id(record_id: str, of: str) -> Refusal:
    """The id does not carry what its label or type asks for."""
    form = f"{ENTITIES[of].prefix}-…" if of in ENTITIES else f"{of.lower()}-<source id>-<n>"
    return Refusal(
        "invalid_id",
        f"编号 {record_id} 不符合 {of} 的格式，应为 {form}",
        f"{record_id} is no id of {of}: expected {form}",
        "id",
    )


def faulty(faults: Sequence[Fault]) -> Refusal:
    """Fields do not hold what they may."""
    first = faults[0]
    listed = [{"field": each.field, "code": each.code, "zh": each.zh, "en": each.en} for each in faults]
    return Refusal(
        first.code,
        "；".join(each.zh for each in faults),
        "; ".join(each.en for each in faults),
        first.field,
        {"faults": listed},
    )


def missing_end(end: str, change: Change) -> Refusal:
    """A tie names an entity that is not there."""
    given = change.source if end == "source" else change.target
    return Refusal("unknown_reference", f"没有编号为 {given} 的对象", f"there is no entity {given}", end)


def wrong_ends(change: Change, source: str, target: str) -> Refusal:
    """A tie of this type does not join these labels."""
    allowed = ", ".join(f"{one} -> {other}" for one, other in TIES[change.of].ends)
    return Refusal(
        "wrong_ends", f"{TIES[change.of].zh}不能连接 {source} 与 {target}，应为：{allowed}",
        f"{change.of} does not join {source} to {target}; expected {allowed}", "target",
    )  # fmt: skip


def has_ties(entity_id: str, count: int) -> Refusal:
    """An entity with ties is deleted only when told to cascade."""
    return Refusal(
        "has_ties", f"{entity_id} 还有 {count} 条关系，请先结束关系或连同关系一并删除",
        f"{entity_id} has {count} ties: end it, or delete with cascade", "cascade", {"ties": count},
    )  # fmt: skip


def two_superiors(name: str, clash: tuple[TieRecord, TieRecord]) -> Refusal:
    """A Party organization would have two superiors on one day."""
    one, other = clash
    return Refusal(
        "two_superiors", f"{name}在同一时间只能有一个上级党组织，请先结束其中一条隶属关系：{one.id}、{other.id}",
        f"{name} can have one superior at a time: end one of the ties first: {one.id}, {other.id}",
        "target", {"ties": [one.id, other.id]},
    )  # fmt: skip


def merged_with_itself(given: str, stays: EntityRecord) -> Refusal:
    """Both ids of a merge stand for the same entity, perhaps since an earlier merge."""
    return Refusal(
        "merged_already", f"{given} 与 {stays.id}（{stays.name}）已是同一对象，无需合并",
        f"{given} and {stays.id} ({stays.name}) are the same entity already", "target", {"winner": stays.id},
    )  # fmt: skip


def unlike(goes: EntityRecord, stays: EntityRecord) -> Refusal:
    """Entities of different labels or kinds are never the same."""
    one, other = (" ".join(filter(None, (each.label, each.kind))) for each in (goes, stays))
    return Refusal(
        "merge_unlike", f"类型不同，不能合并：{goes.id}（{one}）与 {stays.id}（{other}）",
        f"what differs in label or kind is not merged: {goes.id} ({one}) and {stays.id} ({other})", "target",
        {"kinds": [goes.kind, stays.kind]},
    )  # fmt: skip


def misplaced(tie: TieRecord, fault: Fault) -> Refusal:
    """After a merge, a body would stand under one that it cannot be under."""
    return Refusal(
        fault.code, f"合并后隶属关系 {tie.id} 不成立：{fault.zh}",
        f"after the merge, {tie.id} would be wrong: {fault.en}", "target", {"ties": [tie.id]},
    )  # fmt: skip
