"""The mistakes, sheet by sheet, and the graph that they are mistakes in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.registers.bad.sheets import BadSheet
from tests.registers.builders import with_rows

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tests.registers.bad.sheets import Where

KNOWN: Mapping[str, Sequence[Mapping[str, object]]] = with_rows({
    "areas": [
        {"name": "第一网格", "kind": "网格", "parent": "太湖花园第二社区"},
        {"name": "第一网格", "kind": "网格", "parent": "春雷社区"},
    ],
    "units": [
        {"id": "org-yx", "name": "永信生物医药有限公司", "kind": "企业", "community": "春雷社区"},
        {"id": "org-bing", "name": "丙实业有限公司", "kind": "企业", "community": "春雷社区", "former_names": "丙厂"},
    ],
    "party_organizations": [
        {"id": "org-cldw", "name": "春雷社区党委", "level": "党委", "scope": "社区", "superior": "江溪街道党工委",
         "serves": "春雷社区", "since": "2020-05", "until": "至今"},
        {"id": "org-zb", "name": "甲科技有限公司党支部", "level": "党支部", "scope": "单位", "superior": "春雷社区党委",
         "unit": "甲科技有限公司", "since": "2022-05", "until": "至今"},
    ],
    "pairings": [
        {"unit": "区住建局", "community": "春雷社区", "scheme": "三联三强基", "since": "2019", "until": "2020"},
        {"unit": "区住建局", "community": "春雷社区", "scheme": "三联三强基", "since": "2023-03", "until": "至今"},
    ],
})  # fmt: skip
"""What is loaded before: the builders' district, two grids of one name, and a pairing of two terms."""
DELETED = "org-gone"
"""An organization that was deleted."""


def bad_sheets() -> list[BadSheet]:
    """Every sheet of the workbook, in its order."""
    return [
        _areas(), _units(), _numbers(), _dates(), _party(), _alliances(), _pairings(), _resources(), _needs(),
        _persons(), *_odd_sheets(),
    ]  # fmt: skip


def told() -> list[Where]:
    """Where each mistake is to be told, and as what."""
    return [each for sheet in bad_sheets() for each in sheet.told]


def _areas() -> BadSheet:
    sheet = BadSheet("行政区划", ("名称", "类型", "上级区域", "经度"), {"类型": "社区", "上级区域": "江溪街道"})
    sheet.wrong("out_of_range", "经度", 名称="长江社区", 经度=-999)
    sheet.wrong("unknown_reference", "上级区域", 名称="新光社区", 上级区域="月亮街道")
    return sheet


def _units() -> BadSheet:
    titles = (
        "编号ID", "单位名称", "单位性质", "社区", "统一社会信用代码", "办公电话", "状态", "备注", "血型", "身份证号",
        "单位类型",
    )  # fmt: skip
    sheet = BadSheet("单位", titles, {"单位性质": "企业"})
    sheet.told_above("unknown_column", "血型")
    sheet.told_above("forbidden_column", "身份证号")
    sheet.told_above("duplicate_column", "单位类型")
    sheet.wrong("nothing_above", "社区", 单位名称="丁一公司", 社区="同上")
    sheet.wrong("missing_value", "单位名称", 备注="没有名称", 社区="春雷社区")
    sheet.wrong("missing_value", "单位名称", 编号ID="org-zjj", 备注="有编号而没有名称", 社区="春雷社区")
    sheet.wrong("unknown_term", "单位性质", 单位名称="丁二公司", 单位性质="合伙")
    sheet.wrong("unknown_term", "单位性质", 单位名称="丁三公司", 单位性质="党组织")
    sheet.wrong("invalid_id", "编号ID", 编号ID="res-1", 单位名称="丁四公司")
    sheet.wrong("deleted_id", "编号ID", 编号ID=DELETED, 单位名称="丁六公司")
    sheet.wrong("unknown_reference", "社区", 单位名称="丁七公司", 社区="火星社区")
    sheet.wrong("near_name_taken", "社区", 单位名称="丁八公司", 社区="太湖花园二社区")
    sheet.wrong("near_name", "单位名称", 单位名称="永信生务医药有限公司", 社区="春雷社区")
    sheet.wrong("former_name", "单位名称", 单位名称="丙厂", 社区="春雷社区")
    sheet.wrong("damaged_number", "统一社会信用代码", 单位名称="丁九公司", 统一社会信用代码=9.1320214e17)
    sheet.wrong("damaged_number", "统一社会信用代码", 单位名称="丁十公司", 统一社会信用代码="1.23E+17")
    sheet.wrong("invalid_code", "统一社会信用代码", 单位名称="戊一公司", 统一社会信用代码="91320214MA1XXXXX0A")
    sheet.wrong("restored_zero", "办公电话", 单位名称="戊二公司", 办公电话="510-80001234")
    sheet.wrong("mobile_number", "办公电话", 单位名称="戊三公司", 办公电话=13912345678)
    sheet.wrong("unknown_status", "状态", 单位名称="戊四公司", 状态="好")
    sheet.wrong("ended_without_date", "状态", 单位名称="戊五公司", 状态="已停用")
    sheet.wrong("personal_data", "备注", 单位名称="戊六公司", 备注="经办人证件320214199001011237")
    sheet.wrong("personal_data", "备注", 单位名称="戊七公司", 备注="可找王某139 1234 5678")
    sheet.wrong("personal_data", "备注", 单位名称="戊八公司", 备注="联系12幢3单元501室")
    sheet.wrong("personal_data", "备注", 单位名称="戊九公司", 备注="已上门看望王奶奶")
    sheet.wrong("guessed_kind", "单位性质", 单位名称="己二有限公司", 单位性质="")
    sheet.wrong("formula_error", "备注", 单位名称="己一公司", 备注="#REF!")
    return sheet


def _numbers() -> BadSheet:
    sheet = BadSheet("驻区单位", ("单位名称", "单位性质", "职工数"), {"单位性质": "企业"})
    sheet.wrong("invalid_number", "职工数", 单位名称="庚一公司", 职工数="两千千")
    sheet.wrong("several_numbers", "职工数", 单位名称="庚二公司", 职工数="46/45/30/2")
    sheet.wrong("percentage", "职工数", 单位名称="庚三公司", 职工数="85%")
    sheet.wrong("wrong_unit", "职工数", 单位名称="庚四公司", 职工数="120㎡")
    sheet.wrong("out_of_range", "职工数", 单位名称="庚五公司", 职工数=-3)
    sheet.wrong("approximate_number", "职工数", 单位名称="庚六公司", 职工数="50余人")
    sheet.wrong("unknown_number", "职工数", 单位名称="庚七公司", 职工数="若干")
    sheet.wrong("partly_read", "职工数", 单位名称="庚八公司", 职工数="86（含退休2）")
    sheet.wrong("conflicting_values", "职工数", 单位名称="庚六公司", 职工数=61)
    sheet.fine(单位名称="庚九公司", 职工数=20)
    sheet.hide()
    sheet.told_above("hidden_rows", None)
    return sheet


def _dates() -> BadSheet:
    titles = ("单位名称", "单位性质", "社区", "成立时间", "撤销时间", "起始时间", "结束时间")
    sheet = BadSheet("共建单位", titles, {"单位性质": "企业", "社区": "春雷社区"})
    sheet.wrong("invalid_date", "成立时间", 单位名称="辛一公司", 成立时间="上周")
    sheet.wrong("invalid_date", "成立时间", 单位名称="辛二公司", 成立时间="2023-02-30")
    sheet.wrong("date_without_year", "成立时间", 单位名称="辛三公司", 成立时间="5月")
    sheet.wrong("unlikely_date", "成立时间", 单位名称="辛四公司", 成立时间="3023-05")
    sheet.wrong("ambiguous_date", "成立时间", 单位名称="辛五公司", 成立时间=2023.1)
    sheet.wrong("short_year", "成立时间", 单位名称="辛六公司", 成立时间="23.5")
    sheet.wrong("vague_date", "成立时间", 单位名称="辛七公司", 成立时间="2023年上半年")
    sheet.wrong("interval_reversed", "撤销时间", 单位名称="辛八公司", 成立时间="2020-05", 撤销时间="2019")
    sheet.wrong("interval_reversed", "结束时间", 单位名称="辛九公司", 起始时间="2020", 结束时间="2019")
    return sheet


def _party() -> BadSheet:
    titles = ("编号ID", "党组织全称", "党组织类别", "范围", "上级党组织", "服务区域", "起始时间", "结束时间")
    sheet = BadSheet("党组织", titles, {"党组织类别": "党支部", "范围": "单位"})
    sheet.wrong(
        "own_superior", "上级党组织", 编号ID="org-cldw", 党组织全称="春雷社区党委", 党组织类别="党委", 范围="社区",
        上级党组织="春雷社区党委",
    )  # fmt: skip
    sheet.wrong("wrong_superior", "上级党组织", 党组织全称="壬二党支部", 上级党组织="甲科技有限公司党支部")
    sheet.wrong(
        "two_superiors", "上级党组织", 编号ID="org-zb", 党组织全称="甲科技有限公司党支部", 上级党组织="江溪街道党工委",
        起始时间="2023", 结束时间="至今",
    )  # fmt: skip
    sheet.wrong("ambiguous_reference", "服务区域", 党组织全称="壬三党支部", 服务区域="第一网格")
    return sheet


def _alliances() -> BadSheet:
    sheet = BadSheet("联盟及成员", ("联盟名称", "联盟类型", "成员单位"), {"联盟类型": "小微联盟"})
    sheet.wrong("incomplete_list", "成员单位", 联盟名称="空间合伙人", 成员单位="甲科技有限公司等12家")
    return sheet


def _pairings() -> BadSheet:
    titles = ("编号ID", "挂钩单位", "挂钩村（社区）", "挂钩机制", "下沉人次")
    sheet = BadSheet("挂钩联系", titles, {"挂钩单位": "区住房和城乡建设局", "挂钩机制": "三联三强基"})
    sheet.wrong("ambiguous_tie", "挂钩村（社区）", **{"挂钩村（社区）": "春雷社区"})
    sheet.wrong("invalid_id", "编号ID", 编号ID="挂钩-1", **{"挂钩村（社区）": "太湖花园第二社区"})
    return sheet


def _resources() -> BadSheet:
    titles = ("提供单位", "资源名称", "资源类别", "数量", "容量", "可用时间")
    sheet = BadSheet("资源清单", titles, {"提供单位": "甲科技有限公司"})
    sheet.wrong("guessed_category", "资源名称", 资源名称="三楼多功能厅")
    sheet.wrong("missing_value", "资源名称", 资源名称="惊喜")
    sheet.wrong("unknown_term", "资源类别", 资源名称="大厅", 资源类别="飞船")
    sheet.wrong("refined_category", "资源类别", 资源名称="一楼会议室", 资源类别="场地")
    sheet.wrong("broad_category", "资源类别", 资源名称="其他", 资源类别="物资资金")
    sheet.wrong("unread_slots", "可用时间", 资源名称="二楼会议室", 资源类别="会议室", 可用时间="看情况")
    sheet.wrong("wrong_unit", "容量", 资源名称="四楼会议室", 资源类别="会议室", 容量="120㎡")
    return sheet


def _needs() -> BadSheet:
    sheet = BadSheet("需求清单", ("需求单位", "需求内容", "需求类别"), {"需求单位": "春雷社区"})
    sheet.wrong("personal_data", "需求内容", 需求内容="请联系13812345678借场地", 需求类别="会议室")
    sheet.wrong("personal_data", "需求内容", 需求内容="5幢502室张爷爷需要理发", 需求类别="为老服务")
    sheet.wrong("broad_category", "需求类别", 需求内容="想办一场活动", 需求类别="一老一小")
    return sheet


def _persons() -> BadSheet:
    sheet = BadSheet("分片联系", ("姓名", "任职单位", "联系对象"))
    sheet.wrong("unknown_reference", "姓名", 姓名="赵某", 联系对象="春雷社区")
    return sheet


def _odd_sheets() -> list[BadSheet]:
    weather = BadSheet("天气", ("日期", "天气"))
    weather.fine(日期="2024-05-01", 天气="晴")
    weather.told_above("unknown_sheet", None)
    untitled = BadSheet("服务队", ("甲", "乙"))
    untitled.fine(甲="1", 乙="2")
    untitled.told_above("missing_titles", None)
    unnamed = BadSheet("研学路线", ("主题", "出行方式", "预约电话"))
    unnamed.fine(主题="锡新", 出行方式="步行")
    unnamed.told.append(("研学路线", 1, None, "missing_column"))
    claimed = BadSheet("交叉任职", ("姓名", "业委会"))
    claimed.wrong("claimed_without_name", "姓名", 姓名="√", 业委会="")
    counted = BadSheet("红领服务队", ("队伍名称", "人数"))
    counted.fine(队伍名称="一队", 人数=5)
    counted.fine(队伍名称="二队", 人数=7)
    counted.wrong("total_differs", "人数", 队伍名称="合计", 人数=13)
    return [weather, untitled, unnamed, claimed, counted]
