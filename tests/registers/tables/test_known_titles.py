"""Every title that practice gives the columns of a register is known there, or refused."""

from __future__ import annotations

import pytest

from graph.registers import registers
from graph.registers.titles import register_titled
from tests.registers.tables.grids import drawn, taken

TITLES = {
    "areas": "名称 类型 区划代码 上级区域 户数 人口 经度 纬度",
    "units": (
        "单位名称 单位性质 单位性质类别 单位类型 建立党组织情况 党组织名称 资源清单 可提供资源 共建资源 "
        "街道 社区 地址 联系人 联络员 经办人 对接人 具体负责人 填报人 负责人 主要负责人 分管领导 联系电话 "
        "电话 联系方式 办公电话 手机 手机号 备注"
    ),
    "party_organizations": (
        "党组织全称 党组织简称 党组织名称 组织名称 支部名称 党组织类别 建制 组织形式 设置形式 上级党组织 "
        "隶属党组织 主管党组织 隶属关系 党组织编码 排序 所在单位 组建方式 依托单位 单位建立党组织情况 "
        "批准建立日期 换届时间 成立时间 批复时间 上次换届 应换届时间 党员人数 党员数 正式党员 预备党员 "
        "党小组数 书记 副书记 委员 班子成员 联系人 党务联络员"
    ),
    "alliances": (
        "联盟名称 层级 联建品牌 共同体 平台名称 牵头单位 轮值单位 发起单位 理事长单位 召集人 轮值期 "
        "成员单位 共建单位 联建单位 联盟成员 签约时间 协议期限 联络员"
    ),
    "pairings": (
        "挂钩领导 组团 包干领导 责任领导 片区 组长单位 挂钩单位 联系单位 结对单位 牵头单位 成员单位 "
        "挂钩村（社区） 联系村社区 结对社区 单位联络员 社区联络员 下沉人次 走访户数 领办项目数 文号 依据 "
        "文件 批复文号"
    ),
    "cross_appointments": (
        "小区 小区（网格）党支部 业委会 物业企业 姓名 党内职务 业委会职务 物业职务 任职方向 产生方式 "
        "进入方式 任职时间 届满时间 届次"
    ),
    "instructors": (
        "姓名 派出单位 派驻单位 派驻单位类别 专职/兼职 任职开始时间 任职结束时间 选派单位 派遣单位 联系单位"
    ),
    "coverage": (
        "组织名称 组织类型 负责人 职工数 党员数 覆盖情况 组建方式 党组织名称 成立时间 指导员 未建原因 拟建时间"
    ),
    "stations": (
        "名称 类型 站点名称 驿站名称 阵地名称 类别 标准 等级 星级 晋级情况 挂牌时间 地址 面积（㎡） 经度 "
        "纬度 点位 坐标 责任单位 责任人 驻点党员数 依托单位 建设单位 运营单位 站长 开放时间 服务功能 "
        "启用时间 联系电话"
    ),
    "new_employment_sites": "点位名称 类型 服务对象 地址 服务时间 配套设施 责任单位",
    "resources": (
        "提供单位 单位名称 资源单位 责任单位 共建单位 资源名称 资源类别 资源内容 类型 服务项目 可提供资源 "
        "数量 容量 单位 规模 可容纳人数 面积 可用时间 预约方式 收费情况 服务对象 开放时段 有效期 使用条件"
    ),
    "needs": (
        "需求单位 需求类别 需求内容 需求数量 需求时间 紧急程度 提出时间 联系人 对接情况 诉求 微心愿 民生需求 急难愁盼"
    ),
    "projects": (
        "项目名称 项目类别 牵头单位 认领单位 服务对象 实施时间 进展 资金 受益人次 实施单位 责任单位 完成时限 完成情况"
    ),
    "grids": (
        "网格名称 网格编码 网格类型 网格长 专职网格员 网格党支部 党支部书记 党小组数 户数 人口 楼长数 "
        "居民组长数 服务队 兼职网格员 微网格数 四至 警格"
    ),
    "estates": (
        "小区名称 小区类型 户数 建筑面积 物业企业 项目经理 物业合同期 业委会状态 届次 任期 业委会主任 "
        "备案时间 业委会党组织 物业公司 项目负责人 物管会 自管"
    ),
    "hub_households": "所属社区 所属党小组 党员中心户数 党员骨干数 联系党员数 联系户数",
    "reading_sites": "站点名称 级别 所属街道 地址 藏书量 管理单位 开放时间 书苑 书屋 书角",
    "routes": "路线名称 主题 途经点位 总时长 出行方式 预约电话 线路 站点1 站点2 站点10",
    "service_teams": "队伍名称 队伍类型 隶属党组织 所属网格 负责人 人数 服务内容 成立时间",
    "duty_reports": "单位 报到社区 在职党员数 已报到人数 当月参加活动人数 活动次数 报到率 活动率",
}
"""registers.md, sections 1 and 3."""

SHEETS = [
    ("小蜜蜂驿站", "new_employment_sites"), ("暖“新”驿站", "new_employment_sites"),
    ("工会驿站", "new_employment_sites"), ("三联三强基结对表", "pairings"),
    ("双向进入、交叉任职情况表", "cross_appointments"), ("物业、业委会、两新组织覆盖情况表", "coverage"),
    ("红色驿站一览表", "stations"), ("治理资源清单", "resources"), ("群众需求清单", "needs"),
    ("联建共建情况表", "alliances"), ("共建单位一览表", "units"),
]  # fmt: skip


@pytest.mark.parametrize(("key", "title"), [(key, each) for key, titles in TITLES.items() for each in titles.split()])
def test_a_title_of_practice_is_known(key: str, title: str) -> None:
    _, problems = taken(drawn(f"{_required(key, title)}|{title}\n甲|乙|丙", key))
    assert [each for each in problems if each.code == "unknown_column"] == []


def _required(key: str, title: str) -> str:
    columns = [each for each in registers()[key].columns.values() if each.required]
    return "|".join(each.en for each in columns if title not in each.titles) or "No."


@pytest.mark.parametrize(("title", "key"), SHEETS)
def test_a_sheet_title_of_practice_is_known(title: str, key: str) -> None:
    found = register_titled(title)
    assert found is not None
    assert found.key == key
