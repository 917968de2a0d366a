"""Sentences in Chinese, in the words of the trade (对接, 商请, 牵头); no costs, no leaders as the ones to call."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.paths.explanation.chinese_words import (
    ask,
    asked_body,
    call,
    caveats,
    inform,
    named,
    offer,
    scheme,
    since,
    what,
)
from graph.paths.explanation.patterns import Leg, Pattern, top_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from graph.paths.explanation.story import Story


def chinese(story: Story) -> str:
    """The whole sentence: why this one, what to do, what is offered, what is not certain."""
    parts = [_PATTERNS[story.pattern](story), inform(story), offer(story), *caveats(story)]
    return "".join(f"{part}。" for part in parts if part)


def _pairing(story: Story) -> str:
    leg = story.loud[0]
    return f"{leg.end.name}是{leg.start.name}的{scheme(leg)}挂钩单位{since(leg)}。{ask(story)}"


def _paired_area(story: Story) -> str:
    leg = story.loud[0]
    return f"{leg.end.name}是{leg.start.name}的{scheme(leg)}挂钩联系村（社区）{since(leg)}。{ask(story)}"


def _alliance(story: Story) -> str:
    first, last = story.loud
    others = f"（另有{story.other_alliances}个共同联盟）" if story.other_alliances else ""
    lead = story.lead
    inform = f"，并告知联盟牵头单位{lead.name}" if lead and lead.id not in (first.start.id, last.end.id) else ""
    both = f"{first.start.name}与{last.end.name}同为{first.end.name}成员单位{others}"
    return f"{both}。{ask(story)}{inform}"


def _alliance_itself(story: Story) -> str:
    leg = story.loud[0]
    return f"{leg.start.name}是{leg.end.name}成员单位{since(leg)}。{ask(story)}"


def _cross_appointment(story: Story) -> str:
    one, other = story.loud[-2:]
    posts = str(one.tie.values.get("post") or "任职人员"), str(other.tie.values.get("post") or "职务")
    why = f"{one.start.name}一名{posts[0]}同时任{other.end.name}{posts[1]}{since(other)}"
    return (
        f"{why}。请以{story.asker.name}名义{asked_body(story)}，"
        f"由{story.end.name}按议事规则研究是否提供{what(story)}；个人不作答复"
    )


def _superior(story: Story) -> str:
    leg = story.loud[0]
    return f"{leg.end.name}是{leg.start.name}的上级。{ask(story)}"


def _subordinate(story: Story) -> str:
    return f"{story.loud[-1].end.name}在{story.loud[0].start.name}之下。{ask(story)}"


def _common_superior(story: Story) -> str:
    own, far, top = story.through_street, story.far_street, top_of(story.legs).name
    unconnected = "，暂无联建或挂钩关系" if story.unconnected else ""
    if own and far and own.area.id != far.area.id:
        why = f"{story.start.name}与{story.end.name}分属{own.area.name}、{far.area.name}{unconnected}"
        through = f"由其商请{far.office}协调"
    else:
        why = f"{story.start.name}与{story.end.name}同属{top}{unconnected}"
        through = f"由其协调{story.end.name}"
    report = own.office if own else top
    return f"{why}。请填写需求单报{report}，{through}；请不要直接联系对方负责人"


def _neighbour(story: Story) -> str:
    areas = [each for leg in story.legs for each in (leg.start, leg.end) if each.label == "Area"]
    where = "服务于" if story.legs[-1].tie.type == "SERVES" else "位于"
    if story.start.label == "Area":
        why = f"{story.end.name}{where}{areas[0].name}"
    elif story.end.label == "Area":
        why = f"{story.start.name}所在区域是{areas[0].name}"
    else:
        why = f"{story.start.name}与{story.end.name}同在{areas[0].name}"
    return f"{why}。{ask(story)}"


def _same_body(story: Story) -> str:
    return f"{story.end.name}与{story.start.name}是同一单位的党组织与单位关系。{ask(story)}"


def _chain(story: Story) -> str:
    links = "；".join(_link(leg) for leg in story.loud)
    if story.contact_is_at_the_end:
        return f"对接环节：{links}。{ask(story)}"
    first = f"请填写需求单报{story.through_street.office}" if story.through_street else call(story)
    return f"对接环节：{links}。{first}，由其逐级商请{named(story.end)}"


def _link(leg: Leg) -> str:
    source, target = (leg.start, leg.end) if leg.up else (leg.end, leg.start)
    post = str(leg.tie.values.get("post") or "职务")
    return {
        "PAIRED_WITH": f"{source.name}挂钩联系{target.name}",
        "MEMBER_OF": f"{source.name}是{target.name}成员",
        "PART_OF": f"{source.name}隶属{target.name}",
        "GUIDED_BY": f"{source.name}接受{target.name}业务指导",
        "HOLDS_POST": f"{named(source)}任{target.name}{post}",
        "RUNS": f"{source.name}运营{target.name}",
    }[leg.tie.type]


_PATTERNS: Mapping[Pattern, Callable[[Story], str]] = {
    Pattern.PAIRING: _pairing,
    Pattern.PAIRED_AREA: _paired_area,
    Pattern.ALLIANCE: _alliance,
    Pattern.ALLIANCE_ITSELF: _alliance_itself,
    Pattern.CROSS_APPOINTMENT: _cross_appointment,
    Pattern.SUPERIOR: _superior,
    Pattern.SUBORDINATE: _subordinate,
    Pattern.COMMON_SUPERIOR: _common_superior,
    Pattern.NEIGHBOUR: _neighbour,
    Pattern.SAME_BODY: _same_body,
    Pattern.CHAIN: _chain,
}
