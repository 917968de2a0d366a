"""Sentences in Chinese, in the words of the trade (对接, 商请, 牵头); no costs, no leaders as the ones to call."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.model.catalog import TIES
from graph.model.categories import CATEGORIES
from graph.model.masking import surname
from graph.paths.explanation.patterns import Leg, Pattern, top_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from graph.paths.answers import Offered
    from graph.paths.explanation.story import Story

_LENT = frozenset(("venue", "goods"))
_UNCERTAIN = {"possible": "起止日期不完整，可能有效", "undated": "起止时间未登记"}


def chinese(story: Story) -> str:
    """The whole sentence: why this one, what to do, what is offered, what is not certain."""
    parts = [_PATTERNS[story.pattern](story), _offer(story), *_caveats(story)]
    return "".join(f"{part}。" for part in parts if part)


def _pairing(story: Story) -> str:
    leg = story.loud[0]
    return f"{leg.end.name}是{leg.start.name}的{_scheme(leg)}挂钩单位{_since(leg)}。{_call(story)}，{_need(story)}"


def _paired_area(story: Story) -> str:
    leg = story.loud[0]
    return f"{leg.end.name}是{leg.start.name}的{_scheme(leg)}挂钩联系村（社区）{_since(leg)}。{_call(story)}，{_need(story)}"


def _alliance(story: Story) -> str:
    first, last = story.loud
    others = f"（另有{story.other_alliances}个共同联盟）" if story.other_alliances else ""
    lead = story.lead
    inform = f"，并告知联盟牵头单位{lead.name}" if lead and lead.id not in (first.start.id, last.end.id) else ""
    return f"{first.start.name}与{last.end.name}同为{first.end.name}成员单位{others}。{_call(story)}，{_need(story)}{inform}"


def _alliance_itself(story: Story) -> str:
    leg = story.loud[0]
    return f"{leg.start.name}是{leg.end.name}成员单位{_since(leg)}。{_call(story)}，{_need(story)}"


def _cross_appointment(story: Story) -> str:
    one, other = story.loud
    posts = str(one.tie.values.get("post") or "任职人员"), str(other.tie.values.get("post") or "职务")
    why = f"{one.start.name}一名{posts[0]}同时任{other.end.name}{posts[1]}{_since(other)}"
    return f"{why}。请以{story.asker.name}名义{_asked_body(story)}，由{other.end.name}按议事规则研究是否提供{_what(story)}；个人不作答复"


def _superior(story: Story) -> str:
    leg = story.loud[0]
    return f"{leg.end.name}是{leg.start.name}的上级。{_call(story)}，{_need(story)}"


def _common_superior(story: Story) -> str:
    streets = [each.area.name for each in (story.street, story.far_street) if each]
    unconnected = "，暂无联建或挂钩关系" if story.unconnected else ""
    if len(set(streets)) == len(("own", "other")) and story.street and story.far_street:
        why = f"{story.start.name}与{story.end.name}分属{streets[0]}、{streets[1]}{unconnected}"
        through = f"由其商请{story.far_street.office}协调"
    else:
        why = f"{story.start.name}与{story.end.name}同属{top_of(story.legs).name}{unconnected}"
        through = f"由其协调{story.end.name}"
    report = f"请填写需求单报{story.street.office}" if story.street else f"请填写需求单报{top_of(story.legs).name}"
    return f"{why}。{report}，{through}；请不要直接联系对方负责人"


def _neighbour(story: Story) -> str:
    areas = [each for leg in story.legs for each in (leg.start, leg.end) if each.label == "Area"]
    where = "服务于" if story.legs[-1].tie.type == "SERVES" else "位于"
    if story.start.label == "Area":
        why = f"{story.end.name}{where}{areas[0].name}"
    elif story.end.label == "Area":
        why = f"{story.start.name}所在区域是{areas[0].name}"
    else:
        why = f"{story.start.name}与{story.end.name}同在{areas[0].name}"
    return f"{why}。{_call(story)}，{_need(story)}"


def _same_body(story: Story) -> str:
    return f"{story.end.name}与{story.start.name}是同一单位的党组织与单位关系。{_call(story)}，{_need(story)}"


def _chain(story: Story) -> str:
    links = "；".join(_link(leg) for leg in story.loud)
    by_street = any(leg.tie.type == "PART_OF" for leg in story.legs) and story.street
    ask = f"请填写需求单报{story.street.office}" if by_street and story.street else _call(story)
    return f"对接环节：{links}。{ask}，由其逐级商请{story.end.name}"


def _link(leg: Leg) -> str:
    source, target = (leg.start, leg.end) if leg.up else (leg.end, leg.start)
    post = str(leg.tie.values.get("post") or "职务")
    return {
        "PAIRED_WITH": f"{source.name}挂钩联系{target.name}",
        "MEMBER_OF": f"{source.name}是{target.name}成员",
        "PART_OF": f"{source.name}隶属{target.name}",
        "GUIDED_BY": f"{source.name}接受{target.name}业务指导",
        "HOLDS_POST": f"{surname(source.name)}同志任{target.name}{post}",
        "RUNS": f"{source.name}运营{target.name}",
    }[leg.tie.type]


_PATTERNS: Mapping[Pattern, Callable[[Story], str]] = {
    Pattern.PAIRING: _pairing,
    Pattern.PAIRED_AREA: _paired_area,
    Pattern.ALLIANCE: _alliance,
    Pattern.ALLIANCE_ITSELF: _alliance_itself,
    Pattern.CROSS_APPOINTMENT: _cross_appointment,
    Pattern.SUPERIOR: _superior,
    Pattern.COMMON_SUPERIOR: _common_superior,
    Pattern.NEIGHBOUR: _neighbour,
    Pattern.SAME_BODY: _same_body,
    Pattern.CHAIN: _chain,
}


def _call(story: Story) -> str:
    contact = story.contact
    if contact is None:
        return f"联系人未登记，请先向{story.street.office if story.street else '所属街道党建办'}了解"
    person = f"{surname(contact.name)}同志" if contact.name else ""
    phone = f"电话{contact.office_phone}" if contact.office_phone else ""
    beside = "，".join(each for each in (person, phone) if each)
    return f"请先联系{contact.organization.name}{contact.post or ''}" + (f"（{beside}）" if beside else "")


def _asked_body(story: Story) -> str:
    one, other = story.loud
    own = story.contact is None or one.start.id in (story.asker.id, story.start.id)
    body = other.end if own else one.start
    phone = story.contact.office_phone if story.contact and story.contact.organization.id == body.id else None
    return f"向{body.name}提出" + (f"（电话{phone}）" if phone else "")


def _need(story: Story) -> str:
    if not story.resources:
        return "提出需求"
    used = "使用" if story.resources[0].category.partition(".")[0] in _LENT else ""
    return f"提出{_what(story)}{used}需求"


def _what(story: Story) -> str:
    return CATEGORIES.terms[story.resources[0].category].zh if story.resources else "支持"


def _offer(story: Story) -> str:
    if not story.resources:
        return ""
    rest = f"，另有可用资源{len(story.resources) - 1}项" if len(story.resources) > 1 else ""
    return f"{story.end.name}有{_terms(story.resources[0])}{rest}"


def _terms(resource: Offered) -> str:
    count = f"{resource.quantity}{resource.unit or ''}" if resource.quantity is not None else ""
    terms = [f"{CATEGORIES.terms[resource.category].zh}{count}"]
    if resource.capacity is not None:
        terms.append(f"可容纳{resource.capacity}人")
    terms.append(f"{'、'.join(resource.slots)}可用" if resource.slots else "时间面议")
    if resource.notice_days:
        terms.append(f"需提前{resource.notice_days}天预约")
    return "，".join(terms)


def _caveats(story: Story) -> list[str]:
    found = [f"其中{TIES[kind].zh}关系{_UNCERTAIN[sure]}，请先核实" for kind, sure in story.uncertain]
    if story.ended_pairing:
        found.append(f"原挂钩关系已于{written_zh(story.ended_pairing)}结束，仅供了解")
    return found


def _scheme(leg: Leg) -> str:
    scheme = leg.tie.values.get("scheme")
    return f"“{str(scheme).strip('“”')}”" if scheme else ""


def _since(leg: Leg) -> str:
    since = leg.tie.values.get("since")
    return f"（{written_zh(str(since))}起）" if since and since != ".." else ""


def written_zh(date: str) -> str:
    """An EDTF date in Chinese: 2023年3月."""
    return "".join(f"{int(part)}{unit}" for part, unit in zip(date.split("-"), "年月日", strict=False))
