"""The peers that are installed here: `make bench` installs them all, the tests need networkx alone."""

from __future__ import annotations

from importlib.util import find_spec

from bench.nearest import PEERS

INSTALLED = {name: most for name, most in PEERS.items() if find_spec(name)}
WITH_PATHS = {name: None for name in INSTALLED if name in {"networkx", "scipy", "igraph"}}
