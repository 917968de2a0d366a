"""Members of alliances, and what alliances share."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from api.schemas.records import TIE_MODELS
from api.schemas.shapes import Ref, Shape

_Membership: Any = TIE_MODELS["MEMBER_OF"]
_REVISION = "版本 Revision"
_AS_OF = "截至日期 As of"


class MembersDocument(Shape):
    """Who sits in an alliance."""

    revision: str = Field(title=_REVISION)
    as_of: str = Field(title=_AS_OF, examples=["2026-06-30"])
    alliance: Ref = Field(title="联盟 Alliance")
    members: list[_Membership] = Field(title="成员 Memberships, the lead first")


class Size(Shape):
    """An alliance and how many bodies sit in it."""

    alliance: Ref = Field(title="联盟 Alliance")
    bodies: int = Field(title="成员单位数 Bodies, a unit and its Party organization being one")


class Through(Shape):
    """The memberships through which a body sits in an alliance."""

    alliance: Ref = Field(title="联盟 Alliance")
    members: list[_Membership] = Field(title="成员 Memberships")


class Shared(Shape):
    """A body that sits in every alliance; a joint branch stands for several units."""

    bodies: list[Ref] = Field(title="单位 Units")
    through: list[Through] = Field(title="各联盟中的成员 Its memberships")


class OverlapDocument(Shape):
    """What alliances share."""

    revision: str = Field(title=_REVISION)
    as_of: str = Field(title=_AS_OF, examples=["2026-06-30"])
    alliances: list[Size] = Field(title="联盟 Alliances")
    shared: list[Shared] = Field(title="共同成员 Shared bodies")
