"""Gives the entities of random graphs names as people write them: alike, the same, numbered, short, former."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.model.fields import Value
    from graph.model.records import Record
    from tests.projection.histories import History

FRAGMENTS = (
    "太湖花园第二社区", "太湖花园社区", "春雷社区", "春蕾社区", "江溪街道", "甲联科技有限公司", "甲联科技", "王小明",
    "无锡银行", "第2网格",
)  # fmt: skip
_ENDS = ("", "", "党委", "党支部", "党总支", "（新吴）", "1号", "物业公司")


def rename(of: History) -> None:
    """Give some entities other names, a short name or former names; ties that the model does not know go."""
    for tie in [each for each in of.graph.ties.values() if each.type == "FORMED_IN" and each.source.startswith("per")]:
        del of.graph.ties[tie.id]
    for id_ in of.draw.sample(sorted(of.graph.entities), k=min(5, len(of.graph.entities))):
        values: dict[str, Value] = {"name": _name(of)}
        if of.draw.random() < 0.3:
            values["short_name"] = of.draw.choice((None, _name(of)))
        if of.draw.random() < 0.3:
            values["former_names"] = tuple(_name(of) for _ in range(of.draw.randrange(3)))
        of.update(id_, **values)


def write(of: History, changes: int) -> tuple[list[Record], list[str]]:
    """Change the graph at random places, names too: what a log would say of it."""
    before = (dict(of.graph.entities), dict(of.graph.ties))
    of.write(changes)
    rename(of)
    after: list[Record] = [each for id_, each in of.graph.entities.items() if before[0].get(id_) != each]
    after += [each for id_, each in of.graph.ties.items() if before[1].get(id_) != each]
    gone = [id_ for id_ in (*before[0], *before[1]) if id_ not in of.graph.entities and id_ not in of.graph.ties]
    return after, gone


def _name(of: History) -> str:
    return of.draw.choice(FRAGMENTS) + of.draw.choice(_ENDS)
