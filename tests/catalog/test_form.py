"""Every query file keeps the form of the house: header, one statement, and no more than its folder allows."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

from cypher import Query, QueryFileError, catalog, names, query
from tests.catalog.kinds import CLAUSE_THAT_WRITES, CONTROL, every, is_reading, is_schema

_ALIAS = re.compile(r"\bAS (\w+)")
_LOWER_KEYWORD = re.compile(
    r"(?<![$.])\b(match|optional|where|return|with|unwind|merge|create|set|delete|order by|limit|skip)\b"
)
_HEADER = re.compile(r"(// .+\n)+// params: .+\n// returns: .+\n// engines: both\n(?!//)")
_TEXT = re.compile(r"'[^']*'")


def _source(name: str) -> str:
    return files("cypher").joinpath(f"{name}.cypher").read_text("utf-8")


def test_every_header_parses_and_ends_the_same_way() -> None:
    assert len(every()) > 300
    assert [name for name in names() if not _HEADER.match(_source(name))] == []


def test_every_statement_is_one_of_at_most_40_lines() -> None:
    assert [each.name for each in every() if len(each.text.splitlines()) > 40 or ";" in each.text] == []


def test_the_columns_of_the_header_are_those_of_the_text() -> None:
    wrong = [each.name for each in every() if each.name not in CONTROL and _columns(each) != each.returns]

    assert wrong == []


def _columns(of: Query) -> tuple[str, ...]:
    _, returns, last = of.text.rpartition("RETURN ")
    return tuple(_ALIAS.findall(last.partition("ORDER BY")[0])) if returns else ()


def test_keywords_are_upper_case_and_values_are_parameters() -> None:
    assert [each.name for each in every() if _LOWER_KEYWORD.search(_TEXT.sub("''", each.text))] == []
    # a bound without an order is no stable page
    paged = [each for each in every() if "$limit" in each.text]
    assert [each.name for each in paged if "ORDER BY" not in each.text.partition("LIMIT $limit")[0]] == []


def test_what_its_name_says_reads_only_reads_and_all_else_writes() -> None:
    assert [each.name for each in every() if is_reading(each.name) and CLAUSE_THAT_WRITES.search(each.text)] == []
    writing = [each for each in every() if not is_reading(each.name) and each.name != "operate/transactions"]
    assert [each.name for each in writing if not CLAUSE_THAT_WRITES.search(each.text)] == []


def test_schema_text_can_be_repeated() -> None:
    schema = [each for each in every() if is_schema(each.name)]

    assert [each.name for each in schema if "IF NOT EXISTS" not in each.text or each.params] == []


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("// params: none\n// returns: none\n// engines: both\nRETURN 1 AS one", "its sentence or text"),
        ("// One.\n// params: none\n// engines: both\nRETURN 1 AS one", "lacks returns"),
        ("// One.\n// params: id (string)\n// returns: one\n// engines: both\nRETURN 1 AS one", "['id'] declared"),
        ("// One.\n// params: none\n// returns: one\n// engines: both\nRETURN $id AS one", "['id'] used"),
    ],
)
def test_a_header_that_lacks_something_or_disagrees_is_refused_by_file_and_line(written: str, said: str) -> None:
    with pytest.raises(QueryFileError) as refused:
        catalog._parse("some/query", written)

    assert str(refused.value).startswith("cypher/some/query.cypher:")
    assert said in str(refused.value)


def test_a_query_that_is_not_there_is_refused_by_name() -> None:
    with pytest.raises(QueryFileError, match=r"cypher/read/nothing\.cypher: no such query"):
        query("read/nothing")
