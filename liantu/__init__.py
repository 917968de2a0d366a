"""The front door: `import liantu` in a notebook, and the `liantu` command.

    import liantu
    g = liantu.open()                                  # the store of LIANTU_DATA_DIR or LIANTU_GRAPH_URL
    g = liantu.open("graph.graphml")                   # or a file of `liantu export`
    g.graph(area="太湖花园第二社区")                    # networkx
    g.frame("Organization"), g.frame("PAIRED_WITH")    # pandas

`graph`, `api` and `cypher` are packages of the top level, so that a file of one's own (a graph.py beside a notebook)
can stand before them; importing liantu says so, instead of failing somewhere else later.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from liantu.siblings import check

if TYPE_CHECKING:
    from liantu.notebook import Opened, frame, graph
    from liantu.notebook import open_graph as open  # noqa: A004 - as a library of images or tables calls it

check()

__all__ = ["Opened", "frame", "graph", "open"]


def __getattr__(name: str) -> Any:
    """What notebooks use, imported when it is asked for: the command must start fast."""
    if name not in __all__:
        raise AttributeError(f"module {__name__} has no attribute {name}")
    from liantu import notebook  # noqa: PLC0415 - see above

    return getattr(notebook, "open_graph" if name == "open" else name)
