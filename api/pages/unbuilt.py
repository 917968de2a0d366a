"""What stands at / where the web application was not built: how to build it."""

from __future__ import annotations

from fastapi.responses import HTMLResponse

_TEXT = """<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>联图 Liantu</title></head>
<body>
<h1>联图 Liantu</h1>
<p>接口已在运行（<a href="/api/v1/openapi.json">/api/v1</a>），网页尚未构建。
请安装 Node.js 18.18 或更新版本及 npm，在项目文件夹运行 <code>make web</code>，然后刷新本页。</p>
<p lang="en">The API is running (<a href="/api/v1/openapi.json">/api/v1</a>), but its pages were not built.
Install Node.js 18.18 or newer with npm, run <code>make web</code> in the project's folder, and reload this page.</p>
</body>
</html>
"""


def unbuilt() -> HTMLResponse:
    """The page; 503, since what was asked for is not there yet."""
    return HTMLResponse(_TEXT, 503)
