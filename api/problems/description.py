"""Problems as the description of a route shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from api.problems.document import MEDIA_TYPE

if TYPE_CHECKING:
    from collections.abc import Mapping

_MEANINGS: Mapping[int, str] = {
    401: "需要密钥 A key is required, or is not valid",
    403: "没有权限 Not allowed, or outside the key's area",
    404: "没有找到 Not found; `candidates` are near names",
    409: "与现有数据或版本冲突 A conflict with the graph, or a revision of another lineage",
    410: "已删除 Deleted; the id is not used again",
    412: "已被他人修改 Changed since it was read",
    413: "内容过大 Too large",
    422: "请求有误 The request is not valid; `errors`, `items`, `problems` or `candidates` say where",
    503: "图数据库不可用 The store is not available; try again",
}
EVERYWHERE = (401, 403, 404, 409, 410, 422, 503)
WRITING = (412, 413)


def described(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """The `responses` of a route or router that may answer with these problems."""
    content = {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}
    return {status: {"description": _MEANINGS[status], "content": content} for status in statuses}
