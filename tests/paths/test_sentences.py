"""What an answer says, word for word, for each way of asking, in both languages."""

from __future__ import annotations

import re

from tests.paths.district import HOME, District

OFFER_ZH = "有会议室1间，可容纳60人，工作日可用，需提前3天预约。"
OFFER_EN = "offers meeting room × 1, for 60 people, 工作日, 3 days' notice."
HOME_NAME, PARTY_NAME = "太湖花园第二社区", "太湖花园第二社区党委"


def pairing() -> District:
    """The unit is paired with the community, and its liaison is known."""
    district = District()
    liaison = {"liaison_name": "王明", "liaison_post": "办公室", "liaison_phone": "0510-80002222"}
    unit = district.unit("p", "区住建局", "organ")
    district.graph.tie("PAIRED_WITH", unit, HOME, "2023-03", scheme="三联三强基", **liaison)
    return district


def alliance() -> District:
    """Both are members of an alliance that a third body leads."""
    district = District()
    district.unit("p", "甲科技公司", liaison_post="党群部")
    district.graph.add("org-face", "party_organization", "甲科技公司党委", level="committee", scope="unit")
    district.graph.tie("FORMED_IN", "org-face", "org-p")
    district.graph.add("org-lead", "enterprise", "乙公司")
    for number in ("1", "2"):
        district.graph.add(f"all-{number}", "micro", f"长江路书记联盟{number}")
        for member, role in (("org-home", "member"), ("org-face", "member"), ("org-lead", "lead")):
            district.graph.tie("MEMBER_OF", member, f"all-{number}", role=role)
    return district


def cross_appointment() -> District:
    """A member of an estate's branch sits on its owners' committee too."""
    district = District()
    district.unit("p", "璞园业委会", "owners_committee")
    district.graph.add("org-branch", "party_organization", "璞园小区党支部", level="branch", scope="estate")
    district.graph.tie("PART_OF", "org-branch", "org-home")
    district.graph.add("per-1", None, "李明")
    district.graph.tie("HOLDS_POST", "per-1", "org-branch", "2022", post="支部委员")
    district.graph.tie("HOLDS_POST", "per-1", "org-p", "2023-06", post="委员")
    return district


def other_street() -> District:
    """A community of another subdistrict."""
    district = District()
    district.community("p", "春阳社区", "wz")
    district.graph.offer("org-p", "res-p")
    return district


def chain() -> District:
    """An alliance that is a member of another."""
    district = District()
    district.unit("p", "丁公司")
    district.graph.add("all-a", "micro", "长江路联盟")
    district.graph.add("all-b", "micro", "大联盟")
    district.graph.tie("MEMBER_OF", "org-home", "all-a")
    district.graph.tie("MEMBER_OF", "all-a", "all-b")
    district.graph.tie("MEMBER_OF", "org-p", "all-b")
    return district


def test_pairing() -> None:
    said = pairing().path_to("org-p").sentence
    assert said.zh == (
        f"区住建局是{HOME_NAME}的“三联三强基”挂钩单位（2023年3月起）。"
        f"请先联系区住建局办公室（王同志，电话0510-80002222），提出会议室使用需求。区住建局{OFFER_ZH}"
    )
    assert said.en == (
        f"区住建局 is {HOME_NAME}'s paired unit under “三联三强基” since March 2023. "
        "Call 区住建局 (办公室, Comrade 王, 0510-80002222) first and state the need (meeting room). "
        f"区住建局 {OFFER_EN}"
    )


def test_alliance() -> None:
    said = alliance().path_to("org-p").sentence
    assert said.zh == (
        f"{PARTY_NAME}与甲科技公司党委同为长江路书记联盟1成员单位（另有1个共同联盟）。"
        f"请先联系甲科技公司党群部，提出会议室使用需求，并告知联盟牵头单位乙公司。甲科技公司{OFFER_ZH}"
    )
    assert said.en == (
        f"{PARTY_NAME} and 甲科技公司党委 are both members of 长江路书记联盟1 (they share 1 more). "
        "Call 甲科技公司 (党群部) first and state the need (meeting room), "
        f"and let the alliance's lead body, 乙公司, know. 甲科技公司 {OFFER_EN}"
    )


def test_the_alliance_itself() -> None:
    district = alliance()
    district.graph.offer("all-1", "res-all", category="people.expert")
    said = district.path_to("all-1", category="people").sentence
    assert said.zh.startswith(f"{PARTY_NAME}是长江路书记联盟1成员单位。")
    assert said.en.startswith(f"{PARTY_NAME} is a member of 长江路书记联盟1.")


def test_cross_appointment() -> None:
    said = cross_appointment().path_to("org-p").sentence
    assert said.zh == (
        "璞园小区党支部一名支部委员同时任璞园业委会委员（2023年6月起）。"
        f"请以{PARTY_NAME}名义向璞园小区党支部提出，由璞园业委会按议事规则研究是否提供会议室；个人不作答复。璞园业委会{OFFER_ZH}"
    )
    assert said.en == (
        "One office-holder of 璞园小区党支部 (支部委员) also serves 璞园业委会 (委员) since June 2023. "
        f"Ask 璞园小区党支部 in the name of {PARTY_NAME}; 璞园业委会 decides by its rules, not the person. "
        f"璞园业委会 {OFFER_EN}"
    )


def test_through_the_subdistricts() -> None:
    path = other_street().path_to("org-p")
    assert path.sentence.zh == (
        f"{HOME_NAME}与春阳社区党委分属江溪街道、旺庄街道，暂无联建或挂钩关系。"
        "请填写需求单报江溪街道党建办，由其商请旺庄街道党建办协调；请不要直接联系对方负责人。春阳社区党委有会议室，时间面议。"
    )
    assert path.sentence.en == (
        f"{HOME_NAME} and 春阳社区党委 belong to different subdistricts (江溪街道, 旺庄街道) "
        "and have no alliance or pairing. Send the request to 江溪街道党建办, which will ask 旺庄街道党建办; "
        "do not call the other side's leader directly. "
        "春阳社区党委 offers meeting room, times by arrangement."
    )


def test_through_the_own_subdistrict() -> None:
    district = District()
    district.community("p", "新光社区", "jx")
    district.graph.offer("org-p", "res-p")
    said = district.path_to("org-p").sentence
    assert said.zh.startswith(
        f"{HOME_NAME}与新光社区党委同属江溪街道党工委，暂无联建或挂钩关系。请填写需求单报江溪街道党建办，由其协调新光社区党委；"
    )
    assert said.en.startswith(
        f"{HOME_NAME} and 新光社区党委 are both under 江溪街道党工委 and have no alliance or pairing. "
        "Send the request to 江溪街道党建办, which will arrange it with 新光社区党委;"
    )


def test_no_alliance_is_denied_that_there_is() -> None:
    district = other_street()
    district.graph.add("all-a", "platform", "大平台")
    for member in ("org-home", "org-p"):
        district.graph.tie("MEMBER_OF", member, "all-a")
    said = district.path_to("org-p", forbidden=frozenset(("MEMBER_OF",))).sentence
    assert "暂无联建" not in said.zh
    assert "no alliance" not in said.en


def test_own_superior() -> None:
    district = District()
    district.graph.offer("org-jx", "res-jx", category="people.expert")
    said = district.path_to("org-jx", category="people").sentence
    assert said.zh == (
        f"江溪街道党工委是{PARTY_NAME}的上级。请先联系江溪街道党工委党建办（电话0510-80001111），提出专业人才需求。"
        "江溪街道党工委有专业人才，时间面议。"
    )
    assert said.en.startswith(
        f"江溪街道党工委 is the superior of {PARTY_NAME}. Call 江溪街道党工委 (党建办, 0510-80001111) first"
    )


def test_a_body_below_ones_own() -> None:
    district = District()
    district.unit("p", "甲公司", office="综合部")
    district.graph.add("org-branch", "party_organization", "甲公司党支部", level="branch", scope="unit")
    district.graph.tie("FORMED_IN", "org-branch", "org-p")
    district.graph.tie("PART_OF", "org-branch", "org-home")
    said = district.path_to("org-p").sentence
    assert said.zh == f"甲公司党支部在{PARTY_NAME}之下。请先联系甲公司综合部，提出会议室使用需求。甲公司{OFFER_ZH}"
    assert said.en.startswith(f"甲公司党支部 is under {PARTY_NAME}. Call 甲公司 (综合部) first")


def test_neighbour_in_the_same_community() -> None:
    district = District()
    district.graph.tie("LOCATED_IN", district.unit("p", "丙公司", office="综合部"), HOME)
    said = district.path_to("org-p").sentence
    assert said.zh == f"丙公司位于{HOME_NAME}。请先联系丙公司综合部，提出会议室使用需求。丙公司{OFFER_ZH}"
    assert said.en == (
        f"丙公司 is in {HOME_NAME}. Call 丙公司 (综合部) first and state the need (meeting room). 丙公司 {OFFER_EN}"
    )


def test_a_general_chain_is_told_step_by_step() -> None:
    said = chain().path_to("org-p").sentence
    assert said.zh.startswith(f"对接环节：{PARTY_NAME}是长江路联盟成员；长江路联盟是大联盟成员；丁公司是大联盟成员。")
    assert said.en.startswith(
        f"Step by step: {PARTY_NAME} is a member of 长江路联盟; 长江路联盟 is a member of 大联盟;"
    )


def test_nobody_is_told_to_call_their_own_body() -> None:
    district = chain()
    district.graph.add(
        "org-lead", "party_organization", "太湖花园第二社区党支部", scope="community", office="党群办公室"
    )
    district.graph.tie("SERVES", "org-lead", HOME)
    district.graph.tie("MEMBER_OF", "org-lead", "all-a", role="lead")
    assert "请先联系太湖花园第二社区" not in district.path_to("org-p").sentence.zh


def test_where_the_first_contact_is_the_providers_nothing_is_left_to_pass_on() -> None:
    district = chain()
    district.graph.entities.pop("org-p")
    district.graph.add("org-p", "enterprise", "丁公司", office="综合部")
    said = district.path_to("org-p").sentence
    assert "请先联系丁公司综合部，提出会议室使用需求。" in said.zh
    assert "逐级商请" not in said.zh


def test_nobody_registered_to_call_is_said_with_the_own_subdistricts_office() -> None:
    said = chain().path_to("org-p").sentence
    assert "联系人未登记，请先向江溪街道党建办了解" in said.zh
    assert "No contact is registered: ask 江溪街道党建办 first" in said.en


def test_what_is_not_certain_is_said_so() -> None:
    for since, until, zh, en in (
        (None, None, "其中“挂钩联系”起止时间未登记，请先核实。", "has no dates in the register: check first."),
        (
            "2026",
            "..",
            "其中“挂钩联系”起止日期不完整，可能有效，请先核实。",
            "has incomplete dates and may be valid: check first.",
        ),
    ):
        district = District()
        district.graph.tie("PAIRED_WITH", district.unit("p", "甲"), HOME, since, until)
        said = district.path_to("org-p").sentence
        assert said.zh.endswith(zh)
        assert said.en.endswith(en)


def test_an_ended_pairing_is_information_and_never_a_reason() -> None:
    district = District()
    unit = district.unit("p", "甲")
    district.graph.tie("PAIRED_WITH", unit, HOME, "2020", "2024-12")
    district.graph.tie("LOCATED_IN", unit, HOME)
    said = district.path_to("org-p").sentence
    assert said.zh.startswith(f"甲位于{HOME_NAME}。")
    assert said.zh.endswith("原挂钩关系已于2024年12月结束，仅供了解。")
    assert said.en.endswith("A former pairing ended in December 2024, for information only.")


def test_persons_are_named_by_surname_only_and_costs_and_silent_steps_not_at_all() -> None:
    for district in (pairing(), alliance(), cross_appointment(), other_street(), chain()):
        for provider in district.ask(k=50, alternatives=5).providers:
            for path in (provider.path, *provider.alternatives):
                said = path.sentence.zh + path.sentence.en
                assert not re.search(r"\d\.\d|王明|李明|成本|代价|服务于|建在", said)
