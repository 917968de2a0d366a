"""docs/api.md and docs/access.md name what there is."""

from __future__ import annotations

from pathlib import Path

from api.access.rights import Right
from api.access.table import ACCESS
from graph.store.keys import Role

_DOCS = Path(__file__).parents[2] / "docs"
_FOREIGN = ("not_demo", "not_loopback", "foreign_host", "foreign_origin", "forwarded")


def test_every_route_is_documented_and_no_other() -> None:
    lines = (_DOCS / "api.md").read_text("utf-8").splitlines()
    told = {tuple(line.split("`")[1].split(" ")) for line in lines if line.startswith(("| `GET ", "| `POST "))}
    assert told == ACCESS.keys() - {("GET", "/openapi.json")}


def test_every_role_and_rule_is_documented() -> None:
    text = (_DOCS / "access.md").read_text("utf-8")
    assert [
        each
        for each in (*Role, *_FOREIGN, Right.DISTRICT.value)
        if f"`{each}`" not in text and f"**{each}**" not in text
    ] == []
