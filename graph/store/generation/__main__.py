"""`python -m graph.store.generation [--check]`: writes cypher/generated, or fails where it is not current."""

from __future__ import annotations

import sys
from pathlib import Path

import cypher
from graph.store.generation.files import expected_files, stale_files


def main() -> int:
    """Exit code 0 when the folder is current (or was written), 1 otherwise."""
    folder = Path(cypher.__file__).parent / "generated"
    if "--check" in sys.argv[1:]:
        stale = stale_files(folder)
        for name in stale:
            print(f"cypher/generated/{name}: not current; run `make generate`")  # noqa: T201 - a command
        return 1 if stale else 0
    wanted = expected_files()
    for path in folder.rglob("*.cypher"):
        if str(path.relative_to(folder)) not in wanted:
            path.unlink()
    for name, content in wanted.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
