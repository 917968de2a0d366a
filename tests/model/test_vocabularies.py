"""The closed lists know the words of practice, each for one term only."""

from __future__ import annotations

import pytest

from graph.model.catalog import ENTITIES, TIES
from graph.model.names import normalise
from graph.model.validation import fields_of
from graph.model.vocabulary import Vocabulary, vocabulary

_LISTS = {
    each.vocabulary.name: each.vocabulary
    for of in (*ENTITIES, *TIES)
    for each in fields_of(of).values()
    if each.vocabulary is not None
}


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("organization_kind", "机关 事业 国企 民企 外企 社会组织 学校 医院 银行 居委会 村委会 物业公司 业委会 物管会"),
        ("party_level", "党工委 党委 党总支 党支部 党小组 委员会 支部委员会 联合党支部 临时党支部 功能型党支部"),
        ("party_form", "联合 功能型 临时 联合党支部 临时党支部 功能型党支部"),
        ("party_scope", "社区 机关 两新 村 街道 网格 小区 行业 综合"),
        ("formation", "单独组建 联合组建 挂靠 已建（单独） 已建(单独)"),
        ("alliance_level", "区级 街道级 社区级"),
        ("membership_role", "牵头 轮值 成员 牵头单位 轮值单位 发起单位 理事长单位 召集人 成员单位 共建单位"),
        ("pairing_role", "牵头 成员 牵头单位 组长单位"),
        ("post_standing", "专职 兼职 兼任 兼"),
        ("appointment", "选举 聘任 选派"),
        ("committee_state", "已成立 筹备中 到届未换 未成立 无物业/社区托管"),
        ("site_kind", "红色先锋 红色共享 红色睦邻 党群服务中心 睦邻中心 书苑 书屋 书角"),
        ("site_kind", "小蜜蜂驿站 司机驿站 暖企服务点 暖“新”驿站 骑手驿站 爱心驿站 工会驿站"),
        ("station_standard", "基准型 示范型"),
        ("project_state", "待认领 已认领 实施中 已完成 推进中"),
    ],
)  # fmt: skip
def test_the_words_of_practice_are_in_their_lists(name: str, words: str) -> None:
    assert [word for word in words.split() if vocabulary(name).find(word) is None] == []


@pytest.mark.parametrize("terms", _LISTS.values(), ids=_LISTS.keys())
def test_no_word_means_two_terms_of_a_list(terms: Vocabulary) -> None:
    words = [
        word
        for term in terms.terms.values()
        for word in {normalise(each) for each in (term.zh, *term.synonyms, term.code)}
    ]
    assert sorted(words) == sorted(set(words))


def test_a_word_is_found_in_any_width_and_with_odd_spaces() -> None:
    assert vocabulary("site_kind").find(" 暖'新' 驿站") == vocabulary("site_kind").terms["courier_station"]
    assert vocabulary("urgency").find("ＵＲＧＥＮＴ") == vocabulary("urgency").terms["urgent"]
