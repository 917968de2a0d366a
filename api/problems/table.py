"""The one table from errors to statuses, codes and titles."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from api import errors as api
from graph.errors import LiantuError
from graph.exchange import errors as exchange
from graph.model.own_words import InvalidWords
from graph.paths import errors as paths
from graph.registers import errors as registers
from graph.registers.marking import Unmarkable
from graph.search import errors as search
from graph.store import errors as store
from graph.store import judgements, keys
from graph.store.embedded.errors import EmbeddedUnavailable

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of problem: what programs (status, code) and people (titles) know it by."""

    status: int
    code: str
    zh: str
    en: str


KINDS: Mapping[type[LiantuError], Kind] = MappingProxyType(
    {
        LiantuError: Kind(500, "internal_error", "服务出错", "The service failed"),
        api.KeyRequired: Kind(401, "key_required", "需要密钥", "A key is required"),
        api.KeyRefused: Kind(401, "key_refused", "密钥无效", "The key is not valid"),
        api.RightMissing: Kind(403, "right_missing", "没有权限", "Not allowed"),
        api.OutOfArea: Kind(403, "out_of_area", "超出所属区域", "Outside the caller's area"),
        api.NotFound: Kind(404, "not_found", "没有找到", "Not found"),
        api.Gone: Kind(410, "gone", "已删除", "Deleted"),
        api.PreconditionFailed: Kind(412, "changed_meanwhile", "已被他人修改", "Changed since it was read"),
        api.InvalidParameter: Kind(422, "invalid_request", "请求有误", "The request is not valid"),
        api.ChangesRefused: Kind(422, "changes_refused", "修改未被接受", "The changes were refused"),
        api.ChangesConflict: Kind(409, "changes_conflict", "修改与现有数据冲突", "The changes conflict with the graph"),
        api.ChangesStale: Kind(412, "changed_meanwhile", "已被他人修改", "Changed since it was read"),
        api.PersonalDataRefused: Kind(422, "personal_data", "疑似含有个人信息", "It seems to hold personal data"),
        api.RegisterRefused: Kind(422, "register_refused", "台账未被接受", "The register was refused"),
        api.BodyTooLarge: Kind(413, "body_too_large", "内容过大", "The body is too large"),
        api.BootstrapRefused: Kind(503, "bootstrap_refused", "首个密钥不可用", "The first key cannot be used"),
        exchange.SelectionRefused: Kind(422, "invalid_selection", "导出范围有误", "The part to export is not valid"),
        exchange.GraphUnreadable: Kind(422, "graph_unreadable", "图文件读不出来", "The graph cannot be read"),
        keys.KeyNameTaken: Kind(409, "key_name_taken", "密钥名称已用过", "The key name was used"),
        keys.KeyNotFound: Kind(404, "key_not_found", "没有该密钥", "No such key"),
        judgements.JudgementRefused: Kind(422, "judgement_refused", "判断未被接受", "The judgement was refused"),
        judgements.JudgementNotFound: Kind(404, "judgement_not_found", "没有该判断", "No such judgement"),
        paths.InvalidPathQuery: Kind(422, "invalid_path_query", "查找条件有误", "The question is not valid"),
        paths.InvalidProfile: Kind(422, "invalid_profile", "对接方式有误", "The profile is not valid"),
        paths.UnknownProfile: Kind(422, "unknown_profile", "没有该对接方式", "No such profile"),
        paths.UnknownNode: Kind(404, "unknown_node", "没有找到", "Not found"),
        registers.InvalidMapping: Kind(422, "invalid_mapping", "映射文件有误", "The mapping is not valid"),
        Unmarkable: Kind(422, "unmarkable_workbook", "无法在原工作簿上标注", "The workbook cannot be marked in place"),
        InvalidWords: Kind(503, "invalid_words", "用词文件有误", "A file of words is not valid"),
        search.UnknownName: Kind(404, "unknown_name", "没有该名称", "No such name"),
        search.AmbiguousName: Kind(422, "ambiguous_name", "名称不唯一", "The name is ambiguous"),
        search.DeletedId: Kind(410, "gone", "已删除", "Deleted"),
        store.StoreUnavailable: Kind(503, "store_unavailable", "图数据库不可用", "The store is not available"),
        EmbeddedUnavailable: Kind(503, "store_unavailable", "图数据库不可用", "The store is not available"),
        store.StoreRefused: Kind(503, "store_refused", "图数据库不可使用", "The store may not be used"),
        store.DeadlineExceeded: Kind(504, "deadline_exceeded", "超时", "Out of time"),
        store.BatchReused: Kind(422, "idempotency_key_reused", "幂等编号已用过", "The idempotency key was used"),
        store.RevisionUnknown: Kind(409, "revision_unknown", "版本号不适用", "The revision is not known"),
        store.RevisionNotReached: Kind(503, "revision_not_reached", "版本尚未到达", "The revision is not there yet"),
        store.EntityUnknown: Kind(404, "not_found", "没有找到", "Not found"),
        store.CommitUnknown: Kind(404, "commit_unknown", "没有这次写入", "Nothing was written as this"),
        store.UndoBlocked: Kind(409, "undo_blocked", "不能撤销", "It cannot be undone"),
        store.UndoErased: Kind(409, "undo_erased", "个人信息已清除，不能撤销", "Personal values were erased"),
        store.LoadInProgress: Kind(503, "load_in_progress", "正在导入", "A load is in progress"),
        store.LoadLost: Kind(503, "load_lost", "导入已被取消", "The load was dropped"),
        store.LoadDamaged: Kind(503, "load_damaged", "导入数据损坏", "A load is damaged"),
        store.TooManyChanges: Kind(413, "too_many_changes", "修改过多", "Too many changes"),
    }
)
"""A subclass that is not in the table is served as the nearest class above it that is."""

NO_ROUTE = Kind(404, "no_such_route", "没有该地址", "No such address")
WRONG_METHOD = Kind(405, "method_not_allowed", "不支持该方法", "Method not allowed")
MALFORMED = Kind(400, "malformed_request", "请求无法读取", "The request cannot be read")
INVALID = KINDS[api.InvalidParameter]
INTERNAL = KINDS[LiantuError]


def kind_of(error: LiantuError) -> Kind:
    """The kind of an error."""
    return next(KINDS[each] for each in type(error).__mro__ if each in KINDS)
