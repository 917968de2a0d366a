"""What a server says once it answers: what to open and what to try."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from liantu.command.output import answers, print_json

if TYPE_CHECKING:
    from graph.settings import Settings


def welcome(settings: Settings, *, keyless: bool, as_json: bool) -> None:
    """Print addresses and lines to copy; how to get a key where one is needed. As JSON the address alone."""
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    page = f"http://{host}:{settings.port}/"
    url = f"{page}api/v1"
    if as_json:
        print_json({"ready": True, "url": url, "keyless": keyless})
        return
    key = "" if keyless else ' -H "Authorization: Bearer $LIANTU_KEY"'
    lines = [
        "",
        "联图已就绪 / Liantu is ready",
        f"  打开 / open   {page}",
        f"  接口 / API    {url}/openapi.json",
        f"  试试 / try    curl -sG '{url}/sharing'{key} \\",
        "                  --data-urlencode 'from=太湖花园第二社区' -d category=venue -d k=5",
        f"                {_command(settings)} sharing --from 太湖花园第二社区 --category venue --k 5",
        "  停止 / stop   Ctrl-C",
    ]
    if not keyless:
        lines.insert(-1, f"  密钥 / key    {_command(settings)} keys add NAME --role viewer")
    answers().print("\n".join(lines))


def _command(settings: Settings) -> str:
    """The command as it can be typed in this folder to reach the same store."""
    typed = sys.argv[0] if Path(sys.argv[0]).name == "liantu" else "liantu"
    moved = (
        "" if settings.graph_url or settings.data_dir == Path(".liantu") else f"LIANTU_DATA_DIR={settings.data_dir} "
    )
    return moved + typed
