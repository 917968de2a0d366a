"""The front door: `import liantu` in a notebook, and the `liantu` command.

`graph`, `api` and `cypher` are packages of the top level, so that a file of one's own (a graph.py beside a notebook)
can stand before them; importing liantu says so, instead of failing somewhere else later.
"""

from liantu.siblings import check

check()
