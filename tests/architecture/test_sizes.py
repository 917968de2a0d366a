"""Files and functions stay small enough to be read at once: the hard limits of the house style."""

from __future__ import annotations

from tests.architecture.sources import PACKAGES, ROOT, sources

_FILE, _FUNCTION, _TEST, _QUERY = 400, 50, 50, 60
_VAGUE = {"util", "utils", "helper", "helpers", "manager", "managers", "common", "misc", "base", "core", "service"}


def test_no_source_file_is_longer_than_400_lines() -> None:
    long = {str(each.path): n for each in sources(*PACKAGES, "tests") if (n := len(each.text.splitlines())) > _FILE}

    assert long == {}


def test_no_function_is_longer_than_50_lines() -> None:
    long = {
        f"{each.path}:{function.lineno} {function.name}": lines
        for each in sources(*PACKAGES, "tests")
        for function in each.functions()
        if (lines := (function.end_lineno or 0) - function.lineno + 1) > _FUNCTION
    }

    assert long == {}


def test_no_query_file_is_longer_than_60_lines() -> None:
    files = (ROOT / "cypher").rglob("*.cypher")
    long = {str(path): n for path in files if (n := len(path.read_text(encoding="utf-8").splitlines())) > _QUERY}

    assert long == {}


def test_no_module_has_a_name_that_says_nothing() -> None:
    vague = [str(each.path) for each in sources(*PACKAGES, "tests") if _VAGUE & set(each.path.with_suffix("").parts)]

    assert vague == []
