"""One sheet of each register as an office keeps it, read and planned: nothing is told that was not to be told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graph.registers import Workbook, plan
from tests.registers.builders import Graph, book, with_rows
from tests.registers.tables.grids import drawn, taken

if TYPE_CHECKING:
    from pathlib import Path

TH2 = "太湖花园第二社区"
KNOWN = with_rows({
    "areas": [{"name": "第三网格", "kind": "网格", "parent": TH2}],
    "party_organizations": [
        {"name": "第三网格党支部", "level": "党支部", "scope": "网格", "superior": "太湖花园第二社区党委",
         "serves": "第三网格", "community": TH2},
        {"name": "第一党小组", "level": "党小组", "superior": "第三网格党支部", "community": TH2},
        {"name": "甲科技有限公司党委", "level": "党委", "unit": "甲科技有限公司", "superior": "江溪街道党工委"},
    ],
    "estates": [
        {"name": "璞园", "community": TH2, "committee": "璞园业委会", "company": "某某物业服务有限公司",
         "project": "某某物业璞园项目部"},
    ],
    "stations": [
        {"name": "江溪街道党群服务中心", "kind": "党群服务中心", "subdistrict": "江溪街道"},
        {"name": "暖心驿站", "kind": "小蜜蜂驿站", "community": TH2},
    ],
    "service_teams": [{"name": "第三网格服务队", "community": TH2, "grids": "第三网格"}],
})  # fmt: skip
"""The builders' district, and the bodies and places that the sheets speak of."""

Told = tuple[str, ...]

SHEETS: list[tuple[str, str, Told]] = [
    ("party_organizations", """
附件2
党组织基本情况一览表（截至2024年6月30日）
序号|党组织名称|党组织类别|上级党组织|组建方式|所在单位|换届时间|党员人数|书记|副书记|联系人
1|长江路商圈联合党支部|联合党支部|甲科技有限公司党委|联合组建|甲科技有限公司|2021.03（应2024.03）|12|王某（兼）|李某|张某（党建办）
2|流动党员临时党支部|临时党支部|太湖花园第二社区党委|||2025.5|/||无|
|合计|||||| 12|||
填报人：陈某
""", ("spread", "spread", "spread")),
    ("units", """
驻区单位一览表
序号|村（社区）|单位名称|单位性质|职工人数|可提供资源|联系人|备注
一、机关事业单位
1|太湖花园第二社区|江溪第一小学||80余人|会议室2间、停车位30个|李某（办公室）|
2|〃|乙银行江溪支行|银行|20|/||
""", ("spread", "spread", "guessed_kind", "guessed_category", "guessed_category", "approximate_number")),
    ("alliances", """
党建联盟情况表
联盟名称|层级|牵头单位|成员单位|签约时间|协议期限|联络员
“长江路”书记联盟|街道级|太湖花园第二社区党委|甲科技有限公司党委、区住建局|2022.5.18|3年|李某
""", ("guessed_kind",)),
    ("pairings", """
“三联三强基”结对表
序号|组团|挂钩单位|挂钩村（社区）|挂钩时间|单位联络员|走访户数
1|第一组团|区住建局（牵头）、甲科技有限公司|太湖花园第二社区、春雷社区|2023.3起|李某（党建办）|120
""", ("spread", "spread")),
    ("cross_appointments", """
双向进入、交叉任职情况表
小区|小区党支部|业委会|物业企业|姓名|党内职务|业委会职务|任职时间|届次|进入方式
璞园|第三网格党支部|璞园业委会|某某物业服务有限公司|王某|支部委员|副主任|2023.6起|第二届|选举
〃|〃|〃|〃|李某|支部委员|委员|2023.6至今|第二届|选举
〃|〃|〃|〃|√|||||
""", ("claimed_without_name",)),
    ("instructors", """
党建指导员名单
序号|姓名|选派单位|派驻单位|派驻单位类别|专职/兼职|任职开始时间|任职结束时间
1|王某|江溪街道党工委|甲科技有限公司、某某物业服务有限公司|物业|专职|2023.5|至今
""", ()),
    ("coverage", """
物业、业委会、两新组织覆盖情况表
序号|组织名称|组织类型|职工数|党员数|覆盖情况|组建方式|党组织名称|未建原因|拟建时间
1|甲科技有限公司|两新|120|6|组织覆盖|单独组建|甲科技有限公司党委||
2|某某物业服务有限公司|物业|30|2|未覆盖|无||党员不足3名|2025年
""", ()),
    ("stations", """
红色驿站一览表
序号|所属社区|驿站名称|类型|等级|面积（㎡）|坐标|责任单位|站长|驻点党员数|开放时间
1|太湖花园第二社区|璞园红色驿站|红色睦邻|示范型|约120|120.36,31.55|太湖花园第二社区党委|张某|5|9:00-17:00（周末照常）
""", ("approximate_number",)),
    ("new_employment_sites", """
新就业群体阵地一览表
点位名称|类型|服务对象|地址|服务时间|配套设施|责任单位
璞园骑手驿站|骑手驿站|骑手、快递员|某路1号|9:00-21:00|饮水、充电、微波炉|甲科技有限公司
""", ()),
    ("resources", """
治理资源清单
提供单位|资源名称|资源类别|数量|可容纳人数|可用时间|预约方式|收费情况
甲科技有限公司党委|三楼多功能厅||1间|80人左右|工作日18:00后|提前3天|免费
|法律咨询|服务|2场||面议||低偿
""", ("guessed_category", "approximate_number", "refined_category")),
    ("needs", """
群众需求清单
序号|需求单位|需求内容|需求类别|需求数量|需求时间|紧急程度|对接情况
1|太湖花园第二社区|借用会议室|缺场地|约60人|7月每周三下午|较急|待对接
""", ("refined_category", "approximate_number")),
    ("projects", """
服务项目清单
项目名称|项目类别|牵头单位|认领单位|服务对象|实施时间|完成时限|进展|受益人次
银发义诊|义诊|太湖花园第二社区党委|甲科技有限公司党委|老年人|2024.3|2024.12|实施中|200
""", ()),
    ("grids", """
网格一览表
序号|所属社区|网格名称|网格类型|网格长|专职网格员|网格党支部|党小组数|户数|人口|楼长数|居民组长数|微网格数|四至|警格
1|太湖花园第二社区|第四网格|城市网格|王某|2|第三网格党支部|3|1200|3200|12|20|6|某路以东|1
2|太湖花园第二社区|商圈网格|专属网格|李某|1||0|0|800|/|/|2||
""", ()),
    ("estates", """
小区物业业委会情况表
社区|小区名称|小区类型|户数|物业公司|项目经理|项目部|物业合同期|业委会状态|业委会|届次|任期|业委会主任
太湖花园第二社区|春园|商品房|900|丙物业公司|王某|丙物业春园项目部|2022.1-2025.12|已成立|春园业委会|第一届|2023.5-2028.5|李某
|夏园|老旧小区|400|无物业|||| 筹备中||||
""", ()),
    ("hub_households", """
党员中心户统计
所属社区|所属党小组|党员中心户数|党员骨干数|联系党员数|联系户数
太湖花园第二社区|第一党小组|3|5|12|40
""", ()),
    ("reading_sites", """
读物学用平台
站点名称|级别|所属街道|地址|藏书量|管理单位|开放时间
江溪街道党建书屋|街道党建书屋|江溪街道|某路2号|2000册|江溪街道党工委|周一至周五9:00-17:00
""", ()),
    ("routes", """
研学路线
路线名称|主题|途经点位|总时长|出行方式|预约电话
红色一线|红色|江溪街道党群服务中心—暖心驿站|半天|步行|0510-80001234
""", ()),
    ("service_teams", """
“红领”网格服务队
队伍名称|队伍类型|隶属党组织|所属网格|负责人|人数|服务内容|成立时间
第四网格服务队|红领|第三网格党支部|第三网格|王某|12人|巡查|2023.5
""", ()),
    ("duty_reports", """
在职党员报到情况（截至2024年6月30日）
序号|单位|报到社区|在职党员数|已报到人数|当月参加活动人数|活动次数|报到率
1|区住建局|太湖花园第二社区|46|45|30|2|97.8%
""", ()),
]  # fmt: skip


@pytest.mark.parametrize(("key", "text", "expected"), [pytest.param(*each, id=each[0]) for each in SHEETS])
async def test_a_sheet_as_an_office_keeps_it(key: str, text: str, expected: Told, tmp_path: Path) -> None:
    graph = Graph()
    await graph.load(book(tmp_path, KNOWN))
    sheets, problems = taken(drawn(text))
    workbook = Workbook("book.xlsx", tuple(sheets), tuple(problems))
    planned = await plan(workbook, graph)
    found = [(each.code, each.place.row, each.place.column, each.message.zh) for each in planned.problems]
    assert sheets[0].register.key == key
    assert sorted(each[0] for each in found) == sorted(expected), found
    await graph.take(planned)
    assert (await plan(workbook, graph)).changes == ()


def test_there_is_one_of_each_of_the_nineteen() -> None:
    assert len({key for key, _, _ in SHEETS}) == 19
