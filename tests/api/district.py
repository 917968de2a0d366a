"""A district of two communities, as the API's tests write it: a pairing, an alliance, posts, an offer each."""

from __future__ import annotations

from tests.builders import entity, organization, party, tie

TH2 = "area-th2"
CL = "area-cl"
ZJJ = "org-zjj"
JIA = "org-jia"
WANG = "per-wang"
ZHAO = "per-zhao"

DISTRICT = (
    entity("Area", "d", kind="district", name="新吴区"),
    entity("Area", "jx", kind="subdistrict", name="江溪街道"),
    entity("Area", "wz", kind="subdistrict", name="旺庄街道"),
    entity("Area", "th2", kind="community", name="太湖花园第二社区", former_names=("太湖二社区",)),
    entity("Area", "cl", kind="community", name="春雷社区"),
    party("jxdw", "working_committee", name="江溪街道党工委", scope="subdistrict"),
    party("th2dw", "committee", name="太湖花园第二社区党委", scope="community"),
    organization("th2jw", kind="residents_committee", name="太湖花园第二社区居民委员会"),
    organization(
        "zjj", kind="organ", name="区住房和城乡建设局", short_name="区住建局",
        liaison_name="李四", liaison_phone="0510-80000001",
    ),
    organization("jia", name="甲科技有限公司", liaison_name="孙六", liaison_phone="13800000000"),
    organization("twin1", name="同名公司"),
    organization("twin2", name="同名公司"),
    entity("Alliance", "cjl", name="长江路书记联盟"),
    entity("Person", "wang", name="王小明", mobile="13900000000", office_phone="0510-80000002"),
    entity("Person", "zhao", name="赵大力", mobile="13700000000"),
    entity("Resource", "hall", name="三楼会议室", category="venue.meeting_room", quantity=1, capacity=60),
    entity("Resource", "room", name="多功能厅", category="venue.activity_room", quantity=1, capacity=30),
    tie("WITHIN", "area-jx", "area-d"), tie("WITHIN", "area-wz", "area-d"),
    tie("WITHIN", "area-th2", "area-jx"), tie("WITHIN", "area-cl", "area-wz"),
    tie("SERVES", "org-jxdw", "area-jx"), tie("SERVES", "org-th2dw", "area-th2"),
    tie("SERVES", "org-th2jw", "area-th2"),
    tie("PART_OF", "org-th2dw", "org-jxdw"),
    tie("LOCATED_IN", "org-jia", "area-cl"),
    tie("PAIRED_WITH", "org-zjj", "area-th2", scheme="三联三强基", liaison_name="周七", since="2023-03"),
    tie("MEMBER_OF", "org-jia", "all-cjl"), tie("MEMBER_OF", "org-th2dw", "all-cjl"),
    tie("OFFERS", "org-zjj", "res-hall"), tie("OFFERS", "org-jia", "res-room"),
    tie("HOLDS_POST", "per-wang", "org-th2dw", post="书记"),
    tie("HOLDS_POST", "per-zhao", "org-jia", post="经理"),
    tie("LIAISES", "per-wang", "area-cl", scheme="分片包干"),
)  # fmt: skip
"""Ids are legible; 王小明 belongs to 太湖花园第二社区, 赵大力 to 春雷社区."""
