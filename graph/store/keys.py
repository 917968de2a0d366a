"""API keys as system records: shown once, kept as a digest."""

from __future__ import annotations

import datetime as dt
import hashlib
import secrets
import uuid
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from cypher import query
from graph.errors import LiantuError

if TYPE_CHECKING:
    from graph.store.store import Store

_ADD = query("keys/add")
_BY_DIGEST = query("keys/by_digest")
_LIST = query("keys/list")
_REVOKE = query("keys/revoke")
_PREFIX = "liantu_"


class KeyNameTaken(LiantuError):
    """A key of this name exists, or existed: names stand in the log and are not used again."""


class KeyNotFound(LiantuError):
    """No key in force has this name."""


class Role(StrEnum):
    """What a key may do; each may what those before it may."""

    VIEWER = "viewer"
    COORDINATOR = "coordinator"
    EDITOR = "editor"
    ADMIN = "admin"

    def reaches(self, other: Role) -> bool:
        """Whether this role may what the other may."""
        ranks = tuple(Role)
        return ranks.index(self) >= ranks.index(other)


@dataclass(frozen=True, slots=True)
class Key:
    """A key without its secret. `district` is a right beside the role; `area` limits writes, persons and contacts."""

    id: str
    name: str
    role: Role
    district: bool
    area: str | None
    created_at: str
    revoked_at: str | None = None

    def document(self) -> dict[str, Any]:
        """As JSON."""
        return {
            "id": self.id, "name": self.name, "role": self.role.value, "district": self.district, "area": self.area,
            "created_at": self.created_at, "revoked_at": self.revoked_at,
        }  # fmt: skip


async def add_key(
    store: Store, name: str, role: Role, *, district: bool = False, area: str | None = None, secret: str | None = None
) -> tuple[Key, str]:
    """Keep a new key; the key and its secret, which is told this once. Raises KeyNameTaken.

    `secret`: one that was made elsewhere, of at least 32 characters; otherwise 32 random bytes.
    """
    if any(each.name == name for each in await list_keys(store)):
        raise KeyNameTaken(
            f"密钥名称 {name} 已用过，请换一个", f"the key name {name} was used: take another", name=name
        )
    secret = secret or _PREFIX + secrets.token_urlsafe(32)
    key = Key(f"key-{uuid.uuid4()}", name, role, district, area, _now())
    await store.command(
        _ADD,
        {
            "id": key.id, "name": name, "digest": _digest(secret), "role": role.value, "district": district,
            "area": area, "at": key.created_at,
        },
    )  # fmt: skip
    return key, secret


async def find_key(store: Store, secret: str) -> Key | None:
    """The key in force with this secret, or None: one look-up by digest."""
    rows = await store.read(_BY_DIGEST, {"digest": _digest(secret)})
    found = [key for key in map(_key, rows) if key.revoked_at is None]
    return found[0] if found else None


async def list_keys(store: Store) -> list[Key]:
    """Every key, revoked ones too, oldest first."""
    return [_key(row) for row in await store.read(_LIST)]


async def revoke_key(store: Store, name: str) -> None:
    """End a key. Raises KeyNotFound."""
    rows = await store.command(_REVOKE, {"name": name, "at": _now()})
    if not rows or not rows[0]["n"]:
        raise KeyNotFound(f"没有名为 {name} 的有效密钥", f"no key in force is named {name}", name=name)


def _key(row: dict[str, Any]) -> Key:
    return Key(
        row["id"], row["name"], Role(row["role"]), bool(row["district"]), row["area"], row["created_at"],
        row["revoked_at"],
    )  # fmt: skip


def _digest(secret: str) -> str:
    # a plain hash is enough: the secret has 256 random bits, there is nothing to guess
    return hashlib.sha256(secret.encode()).hexdigest()


def _now() -> str:
    return dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
