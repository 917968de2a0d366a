"""Every word of the two levels of categories finds its category, alone and in a sentence."""

from __future__ import annotations

import pytest

from graph.model.categories import (
    CATEGORIES,
    GROUPS,
    category_in,
    codes_of,
    find_categories,
    find_category,
    named_categories,
)
from graph.model.names import normalise

WORDS = {
    "venue.meeting_room": "会议室 会议厅 会议场所 议事厅 议事室 洽谈室 开会的地方",
    "venue.activity_room": "活动室 多功能厅 多功能室 活动中心 党员活动室 舞蹈室 棋牌室",
    "venue.lecture_hall": "报告厅 礼堂 会堂 剧场 讲堂 讲习堂 大讲堂 影厅",
    "venue.classroom": "教室 培训室 党校教室 实训室 电教室",
    "venue.sports": "体育场地 篮球场 羽毛球馆 健身房 操场 游泳馆 球馆",
    "venue.outdoor": "室外场地 广场 空地 架空层 草坪 闲置场所",
    "venue.exhibition": "展馆 展厅 陈列馆 实境课堂 教育基地 党性教育基地 参观学习",
    "venue.parking": "停车位 车位 泊位 停车场 错时停车 共享车位 潮汐车位 停车难",
    "venue.canteen": "食堂 助餐点 社区食堂",
    "venue.reading": "阅读空间 书屋 书苑 图书室",
    "venue.childcare_room": "儿童活动空间 儿童之家 托育点",
    "people.party_lecturer": "党课师资 讲师 宣讲员 宣讲团 名嘴 微党课 上党课",
    "people.expert": "专业人才 专家 工程师 设计师 规划师 会计 技术顾问",
    "people.volunteers": "志愿队伍 志愿者 服务队 突击队 先锋队 人手 帮忙的人 缺人手",
    "service.health": "医疗健康 义诊 体检 健康讲座 巡诊 急救培训 家庭医生 量血压",
    "service.legal": "法律服务 法律咨询 普法 法律援助 律师 公证 调解 矛盾纠纷",
    "service.elder": "为老服务 助餐 助浴 探访 理发 义剪",
    "service.child": "关爱未成年人 四点半课堂 暑托班 课业辅导",
    "service.psychology": "心理服务 心理咨询 心理疏导 减压",
    "service.repair": "便民维修 家电维修 磨刀 缝补 配钥匙 水电维修 便民集市 设施损坏",
    "service.finance": "金融服务 理财知识 上门开卡 残币兑换",
    "service.fraud": "反诈宣传 防诈骗",
    "service.safety": "安全应急 消防演练 燃气检查 电梯检测 防汛 应急救援",
    "service.culture": "文化文艺 演出 电影放映 书法 写春联 非遗 科普 智能手机教学",
    "service.agency": "政务代办 社保 政策咨询 帮办代办",
    "service.employment": "就业服务 招聘会 岗位 技能培训",
    "service.environment": "环境整治 垃圾分类 绿化认养 清洁家园 环境脏乱",
    "goods.supplies": "慰问品 米面油 防汛物资 图书",
    "goods.equipment": "设备 音响 投影仪 桌椅 帐篷 LED屏",
    "goods.vehicles": "车辆 班车 红色班车 大巴 用车",
    "funds.funds": "资金支持 赞助 捐赠 微基金 公益金 项目经费",
    "information.policy": "政策信息 惠企政策 岗位信息 项目信息 企业诉求",
    "joint.joint_activity": "共建活动 主题党日 联学 联办活动 联合党课 研学",
    "venue": "场地阵地 场地 阵地 空间 阵地（场地） 缺场地",
    "people": "师资人才 师资 人才 人才（师资）",
    "service": "专业服务 服务",
    "goods": "物资设备 物资",
    "funds": "资金",
    "information": "信息政策 信息 信息（政策） 信息(政策)",
    "joint": "组织活动 组织",
}
"""What people type for each code, as practice writes it down."""


@pytest.mark.parametrize(("code", "words"), WORDS.items())
def test_every_word_finds_its_category(code: str, words: str) -> None:
    for word in words.split():
        found = find_category(word)
        assert found is not None, word
        assert found.code == code, word


def test_every_category_has_its_words_here() -> None:
    assert WORDS.keys() == CATEGORIES.terms.keys() | GROUPS.terms.keys()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("想找个开会的地方", "venue.meeting_room"), ("三楼多功能厅", "venue.activity_room"),
        ("停车难问题", "venue.parking"),
        ("请一位上党课的老师", "people.party_lecturer"), ("a meeting room for 60", "venue.meeting_room"),
        ("义诊服务队", "people.volunteers"), ("义诊、体检", "service.health"), ("社区服务", "service"),
        ("meeting_room", "venue.meeting_room"), ("Meeting room", "venue.meeting_room"), ("led屏", "goods.equipment"),
        ("legal", "service.legal"), (" 会 议 室 ", "venue.meeting_room"),
    ],
)  # fmt: skip
def test_the_longest_word_of_a_sentence_wins(text: str, code: str) -> None:
    found = find_category(text)
    assert found is not None
    assert found.code == code


@pytest.mark.parametrize("text", ["飞船", "", "normal", "illegal", "elderly"])
def test_words_of_no_category_find_none(text: str) -> None:
    assert find_categories(text) == ()
    assert find_category(text) is None


@pytest.mark.parametrize(
    ("word", "codes"),
    [
        ("一老一小", {"service.elder", "service.child"}), ("困难帮扶", {"goods.supplies", "funds.funds"}),
        ("慰问", {"goods.supplies", "funds.funds"}), ("物资资金", {"goods", "funds"}),
        ("关心一老一小", {"service.elder", "service.child"}),
    ],
)  # fmt: skip
def test_a_word_of_several_categories_finds_them_all_and_no_single_one(word: str, codes: set[str]) -> None:
    assert {term.code for term in find_categories(word)} == codes
    assert find_category(word) is None


def test_only_a_whole_word_is_named() -> None:
    assert named_categories("想找个开会的地方") == ()
    assert [term.code for term in named_categories("开会的地方")] == ["venue.meeting_room"]


def test_a_name_is_refined_only_within_the_codes_asked_for() -> None:
    venues = codes_of(GROUPS.terms["venue"])
    assert category_in("义诊用的会议室", frozenset(("service.health",))) == CATEGORIES.terms["service.health"]
    assert category_in("义诊用的会议室", venues) == CATEGORIES.terms["venue.meeting_room"]
    assert category_in("义诊", venues) is None
    assert category_in("服务") is None


def test_no_word_of_a_list_means_two_of_its_terms() -> None:
    for terms in (CATEGORIES.terms, GROUPS.terms):
        words = [normalise(word) for term in terms.values() for word in {term.zh, *term.synonyms}]
        assert sorted(words) == sorted(set(words))
