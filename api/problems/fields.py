"""What FastAPI's validation found, in the reader's language and without repeating what was sent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from api.language import Language

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_CHINESE: Mapping[str, str] = {
    "missing": "缺少该项",
    "unknown_parameter": "没有该参数",
    "missing_id": "缺少编号 id",
    "missing_ends": "新的关系应有 source 和 target",
    "invalid_end": "结束时应给出 values.until（最后一天），此外至多有 values.note",
    "extra_forbidden": "没有该项",
    "int_parsing": "应为整数",
    "int_type": "应为整数",
    "float_parsing": "应为数字",
    "float_type": "应为数字",
    "finite_number": "应为有限的数字",
    "bool_parsing": "应为 true 或 false",
    "bool_type": "应为 true 或 false",
    "string_type": "应为文字",
    "list_type": "应为列表",
    "dict_type": "应为对象",
    "json_invalid": "不是有效的 JSON",
    "greater_than_equal": "应不小于 {ge}",
    "less_than_equal": "应不大于 {le}",
    "greater_than": "应大于 {gt}",
    "less_than": "应小于 {lt}",
    "string_too_short": "至少 {min_length} 个字符",
    "string_too_long": "最多 {max_length} 个字符",
    "string_pattern_mismatch": "格式不符",
    "too_long": "最多 {max_length} 项",
    "too_short": "至少 {min_length} 项",
    "enum": "应为：{expected}",
    "literal_error": "应为：{expected}",
    "date_from_datetime_parsing": "应为日期，如 2024-06-30",
    "date_parsing": "应为日期，如 2024-06-30",
}


def field_errors(found: Iterable[Mapping[str, Any]], language: Language) -> list[dict[str, str]]:
    """An entry {field, code, message} for each."""
    return [
        {
            "field": ".".join(str(part) for part in each["loc"]),
            "code": str(each["type"]),
            "message": _message(each, language),
        }
        for each in found
    ]


def _message(error: Mapping[str, Any], language: Language) -> str:
    if language is Language.EN:
        return str(error["msg"])
    return _CHINESE.get(str(error["type"]), "值不符合要求").format(**error.get("ctx", {}))
