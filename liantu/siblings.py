"""Whether the packages that belong to Liantu are the ones that Python would import."""

from __future__ import annotations

import sys
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

NAMES = ("graph", "api", "cypher")
_HOME = Path(__file__).resolve().parents[1]


class Shadowed(ImportError):
    """Something else bears the name of one of our packages."""


def check(names: Iterable[str] = NAMES) -> None:
    """Nothing where our packages lie beside us; Shadowed says what stands before one of them. Imports nothing."""
    for name in names:
        found = _found(name)
        if found is None:
            raise Shadowed(
                f"找不到 liantu 的 {name} 包，请重新安装 / the package {name} of liantu is missing from {_HOME}: "
                "install liantu again",
                name=name,
            )
        if found.parent != _HOME:
            raise Shadowed(
                f"{found} 遮住了 liantu 的 {name} 包，请将其改名 / {found} shadows the package {name} of liantu in "
                f"{_HOME}: rename it, or run Python elsewhere",
                name=name, path=str(found),
            )  # fmt: skip


def _found(name: str) -> Path | None:
    """The file or folder that `import name` leads to; one that was imported already counts as it is."""
    module = sys.modules.get(name)
    if module is not None:
        file, folders = getattr(module, "__file__", None), list(getattr(module, "__path__", ()))
    else:
        spec = find_spec(name)
        if spec is None:
            return None
        file, folders = spec.origin if spec.has_location else None, list(spec.submodule_search_locations or ())
    place = folders[0] if folders else file
    return Path(place).resolve() if place else Path(name)
