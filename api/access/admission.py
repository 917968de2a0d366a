"""Finds the caller of a request and lets it through to its route, or not."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Request

from api.access.keyless import objection
from api.access.rights import KEYLESS, Caller, Right, caller_of
from api.access.table import access_of
from api.errors import KeyRefused, KeyRequired, RightMissing
from api.opened import Opened, opened_of

_ANYBODY = Caller("anybody", KEYLESS.role)


async def caller(request: Request) -> Caller:
    """Who asks: the bearer of the key that is sent, or who may come without one. Raises KeyRequired, KeyRefused."""
    opened = opened_of(request)
    secret = _secret(request)
    if secret is None:
        return await _keyless(request, opened)
    key = await opened.keyring.find(secret)
    if key is None:
        raise KeyRefused("密钥无效或已停用", "the key is not known, or was revoked")
    return caller_of(key)


async def admitted(request: Request) -> Caller:
    """The caller, once the table lets it through to the route. Raises KeyRequired, KeyRefused, RightMissing."""
    access = access_of(request)
    if access is None:
        raise RightMissing("该地址未列入权限表", "the route is not in the table of rights")
    if access.right is Right.OPEN:
        return _ANYBODY
    found = await caller(request)
    if not found.may(access.right):
        raise lacking(found, access.right)
    request.state.caller, request.state.access = found, access
    return found


def lacking(found: Caller, right: Right) -> RightMissing:
    """The error for a caller without the right."""
    return RightMissing(
        f"当前密钥的角色（{found.role.value}）没有此项权限（{right.value}）",
        f"the key's role ({found.role.value}) does not have the right ({right.value})",
        role=found.role.value, needed=right.value,
    )  # fmt: skip


async def _keyless(request: Request, opened: Opened) -> Caller:
    reason = objection(request, demo=await opened.keyring.demo())
    if reason is None:
        return KEYLESS
    raise KeyRequired(
        "请在 Authorization 头中以 Bearer 方式提供密钥（liantu keys add 可新建）",
        "send a key as Authorization: Bearer (liantu keys add makes one)",
        reason=reason,
    )


def _secret(request: Request) -> str | None:
    sent = request.headers.get("authorization")
    if sent is None:
        return None
    scheme, _, secret = sent.partition(" ")
    if scheme.lower() != "bearer" or not secret.strip():
        raise KeyRefused("Authorization 头应为 Bearer 加密钥", "Authorization must be Bearer and a key")
    return secret.strip()


CallerDep = Annotated[Caller, Depends(admitted)]
"""The caller, admitted to the route."""
