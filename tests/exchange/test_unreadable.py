"""A file that does not say what we wrote is refused with both texts, and never crashes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import networkx as nx
import pytest

from graph.exchange import GraphUnreadable, from_networkx, read_graph

if TYPE_CHECKING:
    from pathlib import Path

_NODE = '{"id": "org-a", "label": "Organization", "name": "甲", "kind": "enterprise"}'
_LINK = '{"id": "x", "source": "org-a", "target": "org-a", "type": "PART_OF", "since": "2020", "until": "2021"}'
_HEAD = '<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><key id="n.entity" attr.name="entity"/>'
CASES = {
    "no.json": "{",
    "list.json": "[1]",
    "frame.json": '{"nodes": [{"id": "org-a"}], "links": []}',
    "label.json": '{"nodes": [{"id": "org-a", "label": "Unit"}], "links": []}',
    "kind.json": '{"nodes": [{"id": "org-a", "label": "Organization", "name": "甲", "kind": "none"}], "links": []}',
    "staff.json": _NODE.replace("}", ', "staff": "many"}').join(('{"nodes": [', '], "links": []}')),
    "type.json": f'{{"nodes": [{_NODE}], "links": [{_LINK.replace("PART_OF", "PARTS")}]}}',
    "end.json": f'{{"nodes": [{_NODE}], "links": [{_LINK.replace("org-a", "org-b", 1)}]}}',
    "reversed.json": f'{{"nodes": [{_NODE}], "links": [{_LINK.replace("2020", "2030")}]}}',
    "cut.graphml": _HEAD,
    "label.graphml": f'{_HEAD}<graph><node id="a"><data key="n.entity">Unit</data></node></graph></graphml>',
    "no.zip": "PK",
    "graph.txt": "",
}


@pytest.mark.parametrize("name", CASES)
def test_a_file_that_is_not_ours_is_refused(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(CASES[name], "utf-8")
    with pytest.raises(GraphUnreadable) as refused:
        read_graph(tmp_path / name)
    assert refused.value.zh != str(refused.value)


def test_an_undirected_graph_has_lost_what_leads_where() -> None:
    with pytest.raises(GraphUnreadable):
        from_networkx(nx.MultiGraph())


def test_nothing_outside_the_document_is_fetched(tmp_path: Path) -> None:
    secret, path = tmp_path / "secret", tmp_path / "graph.graphml"
    secret.write_text("kept")
    path.write_text(
        f'<!DOCTYPE g [<!ENTITY x SYSTEM "{secret.as_uri()}">]>{_HEAD}<key id="n.name" attr.name="name"/>'
        '<key id="n.kind" attr.name="kind"/><graph><node id="org-a"><data key="n.entity">Organization</data>'
        '<data key="n.kind">enterprise</data><data key="n.name">甲&x;</data></node></graph></graphml>'
    )
    assert "kept" not in read_graph(path).entities[0].name
