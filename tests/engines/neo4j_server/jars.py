"""The jars of Neo4j: fetched once by Maven, kept outside the clone, taken only when complete."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from tests.engines.missing import EngineMissing

VERSION = "5.26.30"
POM = Path(__file__).parent / "pom.xml"
_COPY = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies"
_MANIFEST = "complete.json"


def cache_folder() -> Path:
    """Where the jars of this version live, for all clones of a user."""
    cache = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(cache) / "liantu" / f"neo4j-{VERSION}"


def jars(folder: Path | None = None, pom: Path = POM) -> Path:
    """The folder of complete jars, fetched now if need be. Raises EngineMissing without Maven or network."""
    folder = folder or cache_folder()
    if not is_complete(folder, pom):
        _fetch(folder, pom)
    return folder


def is_complete(folder: Path, pom: Path = POM) -> bool:
    """Whether every jar that was fetched for this pom is there in its full size."""
    try:
        manifest = json.loads((folder / _MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return bool(manifest == _manifest(folder, pom))


def seal(folder: Path, pom: Path = POM) -> None:
    """State that what is in the folder is all there is."""
    (folder / _MANIFEST).write_text(json.dumps(_manifest(folder, pom), indent=1), encoding="utf-8")


def _manifest(folder: Path, pom: Path) -> dict[str, object]:
    sizes = {jar.name: jar.stat().st_size for jar in sorted(folder.glob("*.jar"))}
    return {"pom": hashlib.sha256(pom.read_bytes()).hexdigest(), "jars": sizes}


def _fetch(folder: Path, pom: Path) -> None:
    maven = shutil.which("mvn")
    if maven is None:
        raise EngineMissing("Neo4j's jars are not cached and there is no Maven (mvn) to fetch them")
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix="fetching-") as scratch:
        fetched = Path(scratch) / "jars"
        command = [maven, "-B", "-q", "-C", "-f", str(pom), _COPY, f"-DoutputDirectory={fetched}"]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode or not any(fetched.glob("neo4j-bolt-*.jar")):
            raise EngineMissing(f"Maven could not fetch Neo4j's jars: {(done.stdout + done.stderr)[-500:]}")
        seal(fetched, pom)
        _put(fetched, folder, pom)


def _put(fetched: Path, folder: Path, pom: Path) -> None:
    # another session may have been quicker; an incomplete folder makes way
    if is_complete(folder, pom):
        return
    if folder.exists():
        shutil.rmtree(folder)
    fetched.rename(folder)
