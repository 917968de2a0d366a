"""A revision is the opaque text `<lineage>-<n>`; a token of another lineage is an error, not a number."""

from __future__ import annotations

from dataclasses import dataclass

from graph.store.errors import RevisionUnknown


@dataclass(frozen=True, slots=True, order=True)
class Revision:
    """The state of a store after its nth commit."""

    lineage: str
    n: int

    def __str__(self) -> str:
        """The token."""
        return f"{self.lineage}-{self.n}"


def parse_revision(token: str, lineage: str) -> Revision:
    """The revision of a token; RevisionUnknown where it is none or belongs to another lineage."""
    head, dash, tail = token.rpartition("-")
    if not dash or not tail.isdecimal():
        raise RevisionUnknown(f"不是有效的版本号：{token}", f"not a revision: {token}", given=token)
    if head != lineage:
        raise RevisionUnknown(
            "该版本号属于另一份数据（可能已恢复备份），请重新读取",
            "the revision belongs to another lineage (a restore may have happened): read again",
            given=token,
        )
    return Revision(head, int(tail))
