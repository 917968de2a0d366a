"""What a server says first: the page to open."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graph.settings import Settings
from liantu.command.welcome import welcome

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(("host", "page"), [("127.0.0.1", "http://127.0.0.1:8123/"), ("::1", "http://[::1]:8123/")])
def test_the_page_is_the_first_thing_to_open(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], host: str, page: str
) -> None:
    welcome(Settings(data_dir=tmp_path, host=host, port=8123), keyless=True, as_json=False)
    (opened,) = [line for line in capsys.readouterr().out.splitlines() if "打开 / open" in line]
    assert opened.split()[-1] == page
