"""The nodes that a question names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.paths.errors import InvalidPathQuery, UnknownNode

if TYPE_CHECKING:
    from graph.model.records import EntityRecord
    from graph.paths.queries import Question
    from graph.projection import Projection


def node_of(projection: Projection, id_: str) -> EntityRecord:
    """The Organization, Alliance, Area, Person or Site of this id or alias; UnknownNode if it is none."""
    entity = projection.entity(id_)
    if entity is None or projection.number(entity.id) is None:
        raise UnknownNode(
            f"没有编号为 {id_} 的组织、联盟、区域、人员或阵地",
            f"no organization, alliance, area, person or site {id_}",
            id=id_,
        )
    return entity


def number_of(projection: Projection, node: EntityRecord) -> int:
    """The number of what `node_of` returned."""
    number = projection.number(node.id)
    assert number is not None  # noqa: S101 - it is a node
    return number


def refuse_avoided(question: Question, *ends: EntityRecord) -> None:
    """An end of a question cannot be one of the nodes to avoid."""
    for end in ends:
        if end.id in question.avoid:
            raise InvalidPathQuery(
                f"{end.id} 是起点或终点，不能回避", f"{end.id} is an end and cannot be avoided", field="avoid"
            )
