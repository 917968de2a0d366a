"""Prints the API's description, from which the web's client is generated: `python -m api.openapi`."""

from __future__ import annotations

import sys

import orjson

from api.application import create_app
from graph.settings import Settings


def main() -> None:
    """The OpenAPI document on standard output, its keys in order."""
    document = create_app(Settings()).openapi()
    sys.stdout.buffer.write(orjson.dumps(document, option=orjson.OPT_INDENT_2 | orjson.OPT_SORT_KEYS))


if __name__ == "__main__":
    main()
