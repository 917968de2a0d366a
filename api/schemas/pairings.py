"""How far pairings reach."""

from __future__ import annotations

from pydantic import Field

from api.schemas.shapes import Ref, Shape


class CoveredPlace(Shape):
    """A community or village and who is paired with it."""

    area: Ref = Field(title="村（社区） Community or village")
    units: int = Field(title="挂钩单位数 Units paired with it; 0: none yet")
    unsure: int = Field(title="待核实 Pairings that only may be valid on the day")


class _Counts(Shape):
    communities: int = Field(title="村（社区）数 Communities and villages")
    covered: int = Field(title="已挂钩数 Of these with a unit")
    pairings: int = Field(title="挂钩关系数 Pairings")
    paired_units: int = Field(title="挂钩单位数 Different units")


class CoveredPart(_Counts):
    """A subdistrict: a unit that is paired in two of them counts in both."""

    subdistrict: Ref | None = Field(title="街道 Subdistrict; null: communities that lie in none")
    places: list[CoveredPlace] = Field(title="村（社区） Communities, by statistical code")


class UnitLoad(Shape):
    """What a unit carries on the day."""

    unit: Ref = Field(title="挂钩单位 Unit")
    pairings: int = Field(title="挂钩关系数 Pairings; 0: all are over")
    areas: int = Field(title="挂钩村（社区）数 Different areas")
    leads: int = Field(title="牵头数 Of the pairings as lead")
    subdistricts: int = Field(title="涉及街道数 Subdistricts that they lie in")


class CoverageDocument(_Counts):
    """Coverage by subdistrict and load by unit, each in official order."""

    revision: str = Field(title="版本 Revision")
    as_of: str = Field(title="截至日期 As of", examples=["2024-06-30"])
    subdistricts: list[CoveredPart] = Field(title="按街道 By subdistrict, by statistical code")
    units: list[UnitLoad] = Field(title="按单位 Units that are or were paired, in official order")
