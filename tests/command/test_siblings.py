"""`import liantu` says what stands before its own packages, and is light."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

_ROOT = Path(__file__).parents[2]


def _python(folder: Path, code: str) -> subprocess.CompletedProcess[str]:
    # as a notebook has it: its own folder first, then where Liantu is installed
    start = f"import sys; sys.path[:0] = [{str(folder)!r}, {str(_ROOT)!r}]\n"
    return subprocess.run(
        [sys.executable, "-P", "-c", start + code], cwd=folder, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("name", ["graph", "api", "cypher"])
def test_a_file_of_ones_own_that_shadows_a_package_is_named(tmp_path: Path, name: str) -> None:
    shadow = tmp_path / f"{name}.py"
    shadow.write_text("mine = True\n")

    for first in ("", f"import {name}\n"):  # found later, or imported already
        ran = _python(tmp_path, f"{first}import liantu")
        assert ran.returncode == 1
        said = ran.stderr.splitlines()[-1]
        assert said.startswith("liantu.siblings.Shadowed:")
        assert str(shadow) in said


def test_folders_of_the_same_name_without_code_do_no_harm(tmp_path: Path) -> None:
    (tmp_path / "graph").mkdir()
    (tmp_path / "data").mkdir()

    assert _python(tmp_path, "import liantu").returncode == 0


def test_importing_it_loads_neither_the_model_nor_a_framework(tmp_path: Path) -> None:
    heavy = "{'graph', 'api', 'cypher', 'neo4j', 'fastapi', 'numpy', 'typer'}"
    ran = _python(tmp_path, f"import liantu; print(sorted({heavy} & set(sys.modules)))")

    assert ran.stdout == "[]\n"
