"""What every format promises: read back it is the same graph, and the same graph makes the same bytes."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile
from typing import TYPE_CHECKING, Any

import networkx as nx
import pytest
from hypothesis import given, settings
from lxml import etree

from graph.exchange import FORMS, Format, Selection, from_networkx, node_link, part_of, read_graph, to_networkx
from graph.projection import Projection
from tests.exchange.random_records import projections
from tests.paths.graphs import TODAY, Graph

if TYPE_CHECKING:
    from pathlib import Path

    from graph.exchange import Part, Records

formats = pytest.mark.parametrize("form", FORMS)


def whole(projection: Projection) -> Part:
    return part_of(projection, Selection(), TODAY)


def content(form: Format, projection: Projection) -> bytes:
    return b"".join(FORMS[form].write(whole(projection)))


def same(records: Records, projection: Projection) -> bool:
    entities, ties = {each.id: each for each in records.entities}, {each.id: each for each in records.ties}
    return entities == {each.id: each for each in projection.entities()} and ties == {
        each.id: each for each in projection.ties()
    }


@pytest.fixture
def small() -> Graph:
    graph = Graph()
    graph.add("area-th2", "community", "太湖花园第二社区", former_names=("太湖二社区", "二社区"))
    graph.add("org-zjj", "organ", "区住建局", note="=1+1", source="台账")
    graph.tie("PAIRED_WITH", "org-zjj", "area-th2", "2023-03", "..", source="挂钩表")
    graph.tie("PAIRED_WITH", "org-zjj", "area-th2", "2019", "2020-06", scheme="旧机制")
    return graph


@formats
@settings(max_examples=40)
@given(projection=projections())
def test_what_was_written_is_read_back_as_the_same_graph(form: Format, projection: Projection) -> None:
    assert same(FORMS[form].read(io.BytesIO(content(form, projection))), projection)


@settings(max_examples=60)
@given(projection=projections())
def test_networkx_gives_the_same_graph_back(projection: Projection) -> None:
    graph = to_networkx(whole(projection))
    assert graph.number_of_edges() == len(projection.ties())
    assert same(from_networkx(graph), projection)


@formats
def test_the_order_of_the_store_does_not_show_in_the_bytes(form: Format, small: Graph) -> None:
    entities, ties = list(small.entities.values())[::-1], list(small.ties.values())[::-1]
    assert content(form, Projection.build("test-1", entities, ties)) == content(form, small.project())


@formats
def test_an_empty_graph_is_a_document_too(form: Format) -> None:
    records = FORMS[form].read(io.BytesIO(content(form, Graph().project())))
    assert (records.entities, records.ties) == ((), ())


@pytest.mark.parametrize("form", [Format.GRAPHML, Format.GEXF])
def test_networkx_reads_our_xml(form: Format, small: Graph, tmp_path: Path) -> None:
    path = tmp_path / f"graph{FORMS[form].ending}"
    path.write_bytes(content(form, small.project()))
    read: Any = nx.read_graphml(path) if form is Format.GRAPHML else nx.read_gexf(path)
    assert (read.number_of_nodes(), read.number_of_edges()) == (2, 2)
    assert read.nodes["org-zjj"]["label"] == "区住建局"
    assert same(from_networkx(read), small.project())


def test_what_networkx_writes_again_is_read_again(small: Graph, tmp_path: Path) -> None:
    path = tmp_path / "graph.graphml"
    path.write_bytes(content(Format.GRAPHML, small.project()))
    nx.write_graphml(nx.read_graphml(path), path)
    assert same(read_graph(path), small.project())


def test_networkx_reads_our_node_link_json(small: Graph) -> None:
    document = node_link(small.project(), TODAY, see_names=True, district=True)
    graph = nx.node_link_graph(document, edges="links", multigraph=True, directed=True)
    assert same(from_networkx(graph), small.project())
    made = to_networkx(whole(small.project()))
    assert {id_: dict(graph.nodes[id_]) for id_ in graph} == {id_: dict(made.nodes[id_]) for id_ in made}


def test_gexf_has_a_spell_with_both_days_included_and_a_colour_a_kind(small: Graph) -> None:
    tree = etree.fromstring(content(Format.GEXF, small.project()))
    ns = {"g": "http://gexf.net/1.3", "viz": "http://gexf.net/1.3/viz"}
    spells = [dict(each.attrib) for each in tree.iterfind(".//g:edge/g:spells/g:spell", ns)]
    assert spells == [{"start": "2023-03-01"}, {"start": "2019-01-01", "end": "2020-06-30"}]
    assert {each.get("kind") for each in tree.iterfind(".//g:edge", ns)} == {"PAIRED_WITH"}
    colours = [tuple(each.attrib.values()) for each in tree.iterfind(".//g:node/viz:color", ns)]
    assert len(set(colours)) == len(colours) == 2
    assert tree.find("g:graph", ns).get("mode") == "dynamic"  # type: ignore[union-attr]


def test_a_csv_is_marked_for_excel_and_computes_nothing_there(small: Graph, tmp_path: Path) -> None:
    path = tmp_path / "graph.zip"
    path.write_bytes(content(Format.CSV, small.project()))
    with zipfile.ZipFile(path) as archive:
        assert archive.namelist() == ["nodes.csv", "edges.csv"]
        nodes = archive.read("nodes.csv")
    assert nodes.startswith(b"\xef\xbb\xbfid,label,entity,kind,name")
    assert "'=1+1" in nodes.decode("utf-8-sig")


@formats
def test_a_large_graph_leaves_in_pieces_and_may_be_broken_off(form: Format) -> None:
    graph = Graph()
    for number in range(2000):
        graph.add(f"org-{number:04}", "enterprise")
    pieces = FORMS[form].write(whole(graph.project()))
    first = next(pieces)
    pieces.close()  # type: ignore[attr-defined]
    assert len(first) < len(content(form, graph.project())) / 2


def test_without_networkx_the_room_is_imported_and_says_what_to_install() -> None:
    code = (
        "import sys; sys.modules['networkx'] = None\n"
        "from graph.exchange import LibraryMissing, to_networkx, part_of, Selection\n"
        "from graph.projection import Projection\nimport datetime as dt\n"
        "part = part_of(Projection.build('a-1', [], []), Selection(), dt.date(2026, 1, 1))\n"
        "try:\n    to_networkx(part)\nexcept LibraryMissing as error:\n    print(error)"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "pip install 'liantu[networkx]'" in ran.stdout
