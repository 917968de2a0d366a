"""Entities and lists by noun, made from the model's definitions."""

from __future__ import annotations

from typing import Any

from api.schemas.records import ENTITY_MODELS, TIE_MODELS, AnyTie, listed_with, page_of

Organization: Any = ENTITY_MODELS["Organization"]
Alliance: Any = ENTITY_MODELS["Alliance"]
Area: Any = ENTITY_MODELS["Area"]
Person: Any = ENTITY_MODELS["Person"]
Resource: Any = ENTITY_MODELS["Resource"]
Need: Any = ENTITY_MODELS["Need"]
Site: Any = ENTITY_MODELS["Site"]

ListedResource: Any = listed_with("Resource", offered_by="提供单位 Who offers it")
ListedNeed: Any = listed_with("Need", raised_by="提出方 Who raised it")

OrganizationPage: Any = page_of(Organization, "Organization")
AlliancePage: Any = page_of(Alliance, "Alliance")
AreaPage: Any = page_of(Area, "Area")
PostPage: Any = page_of(TIE_MODELS["HOLDS_POST"], "Post")
PairingPage: Any = page_of(TIE_MODELS["PAIRED_WITH"], "Pairing")
ResourcePage: Any = page_of(ListedResource, "Resource")
NeedPage: Any = page_of(ListedNeed, "Need")
SitePage: Any = page_of(listed_with("Site", run_by="运营单位 Who runs it"), "Site")
TiePage: Any = page_of(AnyTie, "Tie")
