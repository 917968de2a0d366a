"""The forms of an export: how each is named, written and read. The workbook is apart (graph.exchange.workbook)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, BinaryIO, TypeAlias

import orjson

from graph.exchange.csv_pair import csv_pair, read_csv_pair
from graph.exchange.errors import GraphUnreadable
from graph.exchange.gexf import gexf, read_gexf
from graph.exchange.graphml import graphml, read_graphml
from graph.exchange.json_documents import cytoscape_json, node_link_json
from graph.exchange.records import Reading

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from graph.exchange.part import Part
    from graph.exchange.records import Records

    Write: TypeAlias = Callable[[Part], Iterator[bytes]]
    Read: TypeAlias = Callable[[BinaryIO], Records]


class Format(StrEnum):
    """The forms of an export."""

    NODE_LINK = "node-link"
    CYTOSCAPE = "cytoscape"
    GRAPHML = "graphml"
    GEXF = "gexf"
    CSV = "csv"
    WORKBOOK = "workbook"


@dataclass(frozen=True, slots=True)
class Form:
    """How a format is written and read, and how its files are called."""

    write: Write
    read: Read
    media_type: str
    ending: str


def read_json(file: BinaryIO) -> Records:
    """The records of node-link or Cytoscape JSON. Raises GraphUnreadable."""
    reading = Reading()
    try:
        document = orjson.loads(file.read())
        framed = document.get("elements")
        nodes = [each["data"] for each in framed["nodes"]] if framed else document["nodes"]
        links = [each["data"] for each in framed["edges"]] if framed else document["links"]
        for node in nodes:
            reading.node(node["id"], node)
        for link in links:
            reading.link(link["id"], link["source"], link["target"], link)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise GraphUnreadable(
            "应为 node-link 或 Cytoscape 的 JSON", f"expected node-link or Cytoscape JSON: {error!r}"
        ) from error
    return reading.records()


FORMS: Mapping[Format, Form] = MappingProxyType(
    {
        Format.NODE_LINK: Form(node_link_json, read_json, "application/json", ".json"),
        Format.CYTOSCAPE: Form(cytoscape_json, read_json, "application/json", ".cyjs"),
        Format.GRAPHML: Form(graphml, read_graphml, "application/graphml+xml", ".graphml"),
        Format.GEXF: Form(gexf, read_gexf, "application/gexf+xml", ".gexf"),
        Format.CSV: Form(csv_pair, read_csv_pair, "application/zip", ".zip"),
    }
)
"""Every form that is written from a part of the graph, piece by piece."""


def read_graph(path: Path) -> Records:
    """The records of a file, its form told by its ending. Raises GraphUnreadable, OSError."""
    form = FORMS[form_of(path)]
    with path.open("rb") as file:
        return form.read(file)


def form_of(path: Path) -> Format:
    """The format that a file's ending names. Raises GraphUnreadable."""
    found = next((name for name, each in FORMS.items() if each.ending == path.suffix.lower()), None)
    if found is None:
        known = " ".join(each.ending for each in FORMS.values())
        raise GraphUnreadable(f"{path.name}：文件名应以 {known} 之一结尾", f"{path.name}: expected one of {known}")
    return found
