"""The wheel holds all that runs: packages, queries and data, outside the clone as in it."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

_ROOT = Path(__file__).parents[2]
_PACKAGES = ("graph", "cypher", "api", "liantu", "data")
_LOAD_ALL = """
import sys, graph, cypher, liantu, api
folder = sys.argv[1]
assert all(each.__file__.startswith(folder) for each in (graph, cypher, liantu, api)), graph.__file__
print(len([cypher.query(name) for name in cypher.names()]))
"""


def _run(*command: str | Path, cwd: Path) -> str:
    done = subprocess.run([str(each) for each in command], cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    pip = (sys.executable, "-m", "pip", "--disable-pip-version-check")
    _run(*pip, "wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", folder, _ROOT, cwd=folder)
    return next(folder.glob("liantu-*.whl"))


def test_every_file_of_the_packages_is_in_the_wheel(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        inside = {name for name in archive.namelist() if ".dist-info/" not in name}
    here = [
        path for package in _PACKAGES for path in (_ROOT / package).rglob("*.*") if path.parent.name != "__pycache__"
    ]

    assert {str(path.relative_to(_ROOT)) for path in here if path.is_file()} - inside == set()
    assert {name.split("/")[0] for name in inside} <= set(_PACKAGES)


def test_every_query_loads_from_an_installed_wheel_outside_the_clone(wheel: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    pip = (sys.executable, "-m", "pip", "--disable-pip-version-check")
    _run(*pip, "install", "--quiet", "--no-deps", "--target", site, wheel, cwd=tmp_path)

    # the folder given to -c is first on the path: the clone's own packages, further back, must not be met
    script = f"import sys; sys.path.insert(0, {str(site)!r})\n{_LOAD_ALL}"
    count = int(_run(sys.executable, "-P", "-c", script, site, cwd=tmp_path))

    assert count == len(list((_ROOT / "cypher").rglob("*.cypher")))


@pytest.fixture(scope="module")
def clean(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs of a clean environment: the wheel, and what it depends on as it is installed here."""
    home = tmp_path_factory.mktemp("clean") / "venv"
    _run(sys.executable, "-m", "venv", "--without-pip", home, cwd=home.parent)
    python = home / "bin/python"
    _run(sys.executable, "-m", "pip", "--python", python, "install", "--quiet", "--no-deps", wheel, cwd=home.parent)
    site = Path(_run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=home.parent).strip())
    # a plain folder of the path: the .pth files in it, and with them our own clone, are not followed
    (site / "requirements.pth").write_text(sysconfig.get_path("purelib"), "utf-8")
    return home / "bin"


def test_the_command_works_from_the_wheel_outside_the_clone(clean: Path, tmp_path: Path) -> None:
    assert _run(clean / "liantu", "--version", cwd=tmp_path).startswith("liantu ")
    _run(clean / "liantu", "sample", "xinwu", "sample.xlsx", cwd=tmp_path)
    assert (tmp_path / "sample.xlsx").stat().st_size > 100_000


def test_importing_it_beside_a_file_of_the_same_name_says_what_shadows_it(clean: Path, tmp_path: Path) -> None:
    from_here = "import sys; sys.path.insert(0, '')\n"
    place = _run(clean / "python", "-c", f"{from_here}import liantu, graph; print(graph.__file__)", cwd=tmp_path)
    assert Path(place.strip()).is_relative_to(clean.parent)

    (tmp_path / "graph.py").write_text("mine = True\n")
    shadowed = f"{from_here}try:\n    import liantu\nexcept ImportError as error:\n    print(error.path)"
    assert _run(clean / "python", "-c", shadowed, cwd=tmp_path).strip() == str(tmp_path / "graph.py")
