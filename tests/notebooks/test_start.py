"""docs/notebooks/start.ipynb runs from its first cell to its last on the sample, and is kept without outputs."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING

import nbformat
import pytest

from graph.exchange import FORMS, Format, Selection, part_of
from graph.projection import Projection
from tests.architecture.sources import ROOT
from tests.sample.conftest import district, planned, rows, workbook
from tests.sample.district import TODAY

if TYPE_CHECKING:
    from pathlib import Path

    from tests.sample.district import District

__all__ = ["district", "planned", "rows", "workbook"]

NOTEBOOK = ROOT / "docs/notebooks/start.ipynb"


@pytest.fixture
def export(district: District, tmp_path: Path) -> Path:
    projection = Projection.build("sample-1", district.entities.values(), district.ties)
    pieces = FORMS[Format.NODE_LINK].write(part_of(projection, Selection(), TODAY))
    (tmp_path / "graph.json").write_bytes(b"".join(pieces))
    return tmp_path / "graph.json"


def _read() -> nbformat.NotebookNode:
    return nbformat.read(NOTEBOOK, as_version=4)  # type: ignore[no-untyped-call, no-any-return]


def test_it_is_kept_without_outputs() -> None:
    for cell in _read().cells:
        assert cell.cell_type == "markdown" or (cell.outputs, cell.execution_count) == ([], None)


def test_its_texts_are_in_chinese_and_english() -> None:
    for cell in _read().cells:
        if cell.cell_type == "markdown" and not cell.source.startswith("# "):
            assert any("一" <= each <= "鿿" for each in cell.source)
            assert any(each.isascii() and each.isalpha() for each in cell.source)


def test_it_runs_on_the_sample(export: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of the notebook's own machinery, at its import
        from nbclient import NotebookClient  # noqa: PLC0415 - see above

        monkeypatch.setenv("PYTHONPATH", str(ROOT))
        notebook = _read()
        (asked,) = [cell for cell in notebook.cells if cell.source.startswith("SOURCE = None")]
        asked.source = f"SOURCE = {str(export)!r}"
        NotebookClient(notebook, timeout=300, resources={"metadata": {"path": str(export.parent)}}).execute()
    outputs = [each for cell in notebook.cells if cell.cell_type == "code" for each in cell.outputs]
    printed = "".join(each.text for each in outputs if each.output_type == "stream")
    assert all(name in printed for name in ("street.gexf", "street.graphml", "street.zip"))
    shown = [each.data for each in outputs if each.output_type in ("execute_result", "display_data")]
    assert "13655 个对象" in shown[0]["text/plain"]
    assert [each for each in shown if "image/png" in each]
