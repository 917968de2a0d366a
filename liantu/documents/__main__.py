"""`python -m liantu.documents` writes the generated pages; with --check it only says which are not current."""

from __future__ import annotations

import sys
from pathlib import Path

import liantu
from liantu.documents.pages import pages, stale

_DOCS = Path(liantu.__file__).parents[1] / "docs"


def main(arguments: list[str]) -> int:
    """0 where every page is (now) current; 1 where --check found one that is not; 2 outside a clone."""
    if not _DOCS.is_dir():
        print("文档只能在源码目录中生成 / pages are made in a clone", file=sys.stderr)
        return 2
    if "--check" in arguments:
        old = stale(_DOCS)
        for name in old:
            print(f"docs/{name} 不是最新，请运行 make generate / is not current: make generate", file=sys.stderr)
        return int(bool(old))
    for name, text in pages().items():
        (_DOCS / name).write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
