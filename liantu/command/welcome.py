"""What a server says once it answers: what to open and what to try."""

from __future__ import annotations

from typing import TYPE_CHECKING

from liantu.command.output import answers

if TYPE_CHECKING:
    from graph.settings import Settings


def welcome(settings: Settings, *, keyless: bool) -> None:
    """Print addresses and lines to copy; how to get a key where one is needed."""
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    url = f"http://{host}:{settings.port}/api/v1"
    key = "" if keyless else ' -H "Authorization: Bearer $LIANTU_KEY"'
    lines = [
        "",
        "联图已就绪 / Liantu is ready",
        f"  打开 / open   {url}/health/ready",
        f"                {url}/openapi.json",
        f"  试试 / try    curl -sG '{url}/sharing'{key} \\",
        "                  --data-urlencode 'from=太湖花园第二社区' -d category=venue -d k=5",
        "                liantu sharing --from 太湖花园第二社区 --category venue --k 5",
        "  停止 / stop   Ctrl-C",
    ]
    if not keyless:
        lines.insert(-1, "  密钥 / key    liantu keys add NAME --role viewer")
    answers().print("\n".join(lines))
