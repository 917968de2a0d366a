"""docs/model.md: every entity, tie, field and vocabulary of graph.model, and the map to published models."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.model.catalog import ENTITIES, TIES
from graph.model.categories import CATEGORIES, GROUPS
from graph.model.definition import INTERVAL, NAMES, PLANNED, PROVENANCE
from liantu.documents.markdown import GENERATED, page, table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from graph.model.definition import Entity, Tie
    from graph.model.fields import Field
    from graph.model.vocabulary import Term, Vocabulary

_STANDARDS = {
    "popolo": "Popolo",
    "org": "W3C ORG",
    "hsds": "Open Referral HSDS",
    "ftm": "FollowTheMoney",
}
_INTRODUCTION = """\
Entities and ties are declared in `graph/model`; constraints, queries, registers and this page derive from there.
Dates are EDTF as given; a tie also keeps `since_min`, `since_max`, `until_min`, `until_max`: days from 1970-01-01,
half-open (`until` as written is the last day included). A *personal* field is in the log by reference only, so that
it can be erased; a *restricted* tie is seen with the right of the district only.
"""


def text() -> str:
    """The whole page."""
    return page("# 模型 · The model", GENERATED, _INTRODUCTION, *_entities(), *_ties(), *_vocabularies(), *_map())


def _entities() -> Iterator[str]:
    yield "## 实体 · Entities"
    rows = (
        [f"[`{each.label}`](#{each.label.lower()})", each.zh, f"`{each.prefix}-`", each.about]
        for each in ENTITIES.values()
    )
    yield table(("label", "中文", "ids begin with", "what it is"), rows)
    yield "Every entity has:"
    yield _fields((*NAMES, *INTERVAL, PLANNED, *PROVENANCE))
    for each in ENTITIES.values():
        yield f"### {each.label}"
        yield f"{each.zh}. {each.about}"
        yield _fields(each.own_fields)


def _ties() -> Iterator[str]:
    yield "## 关系 · Ties"
    rows = ([f"`{each.type}`", each.zh, _ends(each), _marks(each), each.about] for each in TIES.values())
    yield table(("type", "中文", "from → to", "", "what it says"), rows)
    yield "A *walked* tie carries requests; the end named is where its ties are counted (docs/paths.md). Every tie has:"
    yield _fields((*INTERVAL, *PROVENANCE))
    for each in TIES.values():
        if each.own_fields:
            yield f"### {each.type}"
            yield _fields(each.own_fields)


def _ends(tie: Tie) -> str:
    return ", ".join(f"{source} → {target}" for source, target in tie.ends)


def _marks(tie: Tie) -> str:
    marks = (
        (f"walked, {tie.collective}", tie.walked),
        ("silent in sentences", tie.silent),
        ("restricted", tie.restricted),
    )
    return "; ".join(word for word, holds in marks if holds)


def _fields(fields: Iterable[Field]) -> str:
    rows = ([f"`{each.name}`", each.zh, each.en, _type(each), _remark(each)] for each in fields)
    return table(("field", "中文", "English", "type", ""), rows)


def _type(field: Field) -> str:
    if field.vocabulary is not None:
        return f"{field.type} of [{field.vocabulary.name}](#{field.vocabulary.name})"
    return f"{field.type} ({field.unit})" if field.unit else str(field.type)


def _remark(field: Field) -> str:
    least = None if field.minimum is None else f"at least {field.minimum:g}"
    marks = ("required" if field.required else None, "personal" if field.personal else None, least, field.about)
    return "; ".join(mark for mark in marks if mark)


def _vocabularies() -> Iterator[str]:
    yield "## 词表 · Vocabularies"
    yield (
        "What a list calls “also written” is understood in registers and questions. A district adds its own words\n"
        "in a TOML file that `LIANTU_TERM_WORDS` names: a table for each list, such as `[category]` with\n"
        '`"venue.meeting_room" = ["圆桌间"]`.'
    )
    for vocabulary in _used():
        yield f"### {vocabulary.name}"
        rows = (_term(each) for each in vocabulary.terms.values())
        yield table(("code", "中文", "English", "also written", "group", "unit"), rows)


def _term(term: Term) -> list[str]:
    return [f"`{term.code}`", term.zh, term.en, "、".join(term.synonyms), term.group or "", term.unit or ""]


def _used() -> Iterable[Vocabulary]:
    definitions: tuple[Entity | Tie, ...] = (*ENTITIES.values(), *TIES.values())
    fields = (field for each in definitions for field in each.fields.values())
    found = {field.vocabulary.name: field.vocabulary for field in fields if field.vocabulary is not None}
    return {**found, GROUPS.name: GROUPS, CATEGORIES.name: CATEGORIES}.values()


def _map() -> Iterator[str]:
    yield "## 对照 · Map to published models"
    yield "An empty cell: the published model has no term for it."
    definitions: dict[str, Entity | Tie] = {**ENTITIES, **TIES}
    rows = ([f"`{name}`", *(each.standards.get(key, "") for key in _STANDARDS)] for name, each in definitions.items())
    yield table(("here", *_STANDARDS.values()), rows)
