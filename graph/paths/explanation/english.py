"""Sentences in English, saying the same as the Chinese ones; names stay as they are."""

from __future__ import annotations

import calendar
from typing import TYPE_CHECKING

from graph.model.catalog import TIES
from graph.model.categories import CATEGORIES
from graph.model.masking import surname
from graph.paths.explanation.patterns import Leg, Pattern, top_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from graph.paths.answers import Offered
    from graph.paths.explanation.story import Story

_UNCERTAIN = {"possible": "has incomplete dates and may be valid", "undated": "has no dates in the register"}


def english(story: Story) -> str:
    """The whole sentence: why this one, what to do, what is offered, what is not certain."""
    parts = [_PATTERNS[story.pattern](story), _offer(story), *_caveats(story)]
    return " ".join(f"{part}." for part in parts if part)


def _pairing(story: Story) -> str:
    leg = story.loud[0]
    return f"{leg.end.name} is {leg.start.name}'s paired unit{_scheme(leg)}{_since(leg)}. {_call(story)} and {_need(story)}"


def _paired_area(story: Story) -> str:
    leg = story.loud[0]
    return (
        f"{leg.end.name} is the community that {leg.start.name} is paired with{_scheme(leg)}{_since(leg)}. "
        f"{_call(story)} and {_need(story)}"
    )


def _alliance(story: Story) -> str:
    first, last = story.loud
    others = f" (they share {story.other_alliances} more)" if story.other_alliances else ""
    lead = story.lead
    inform = (
        f", and let the alliance's lead body, {lead.name}, know"
        if lead and lead.id not in (first.start.id, last.end.id)
        else ""
    )
    return f"{first.start.name} and {last.end.name} are both members of {first.end.name}{others}. {_call(story)} and {_need(story)}{inform}"


def _alliance_itself(story: Story) -> str:
    leg = story.loud[0]
    return f"{leg.start.name} is a member of {leg.end.name}{_since(leg)}. {_call(story)} and {_need(story)}"


def _cross_appointment(story: Story) -> str:
    one, other = story.loud
    posts = str(one.tie.values.get("post") or "an office-holder"), str(other.tie.values.get("post") or "a post")
    why = f"One office-holder of {one.start.name} ({posts[0]}) also serves {other.end.name} ({posts[1]}){_since(other)}"
    return f"{why}. {_ask_body(story)} in the name of {story.asker.name}; {other.end.name} decides by its rules, not the person"


def _superior(story: Story) -> str:
    leg = story.loud[0]
    return f"{leg.end.name} is the superior of {leg.start.name}. {_call(story)} and {_need(story)}"


def _common_superior(story: Story) -> str:
    unconnected = " and have no alliance or pairing" if story.unconnected else ""
    own, far, top = story.street, story.far_street, top_of(story.legs).name
    if own and far and own.area.id != far.area.id:
        why = f"{story.start.name} and {story.end.name} belong to different subdistricts ({own.area.name}, {far.area.name}){unconnected}"
        through = f"which will ask {far.office}"
    else:
        why = f"{story.start.name} and {story.end.name} are both under {top}{unconnected}"
        through = f"which will arrange it with {story.end.name}"
    report = own.office if own else top
    return f"{why}. Send the request to {report}, {through}; do not call the other side's leader directly"


def _neighbour(story: Story) -> str:
    areas = [each for leg in story.legs for each in (leg.start, leg.end) if each.label == "Area"]
    where = "serves" if story.legs[-1].tie.type == "SERVES" else "is in"
    if story.start.label == "Area":
        why = f"{story.end.name} {where} {areas[0].name}"
    elif story.end.label == "Area":
        why = f"{story.start.name} belongs to {areas[0].name}"
    else:
        why = f"{story.start.name} and {story.end.name} are both in {areas[0].name}"
    return f"{why}. {_call(story)} and {_need(story)}"


def _same_body(story: Story) -> str:
    return f"{story.end.name} and {story.start.name} are a unit and its Party organization. {_call(story)} and {_need(story)}"


def _chain(story: Story) -> str:
    links = "; ".join(_link(leg) for leg in story.loud)
    by_street = any(leg.tie.type == "PART_OF" for leg in story.legs) and story.street
    ask = f"Send the request to {story.street.office}" if by_street and story.street else _call(story)
    return f"Step by step: {links}. {ask}, which will pass it on to {story.end.name}"


def _link(leg: Leg) -> str:
    source, target = (leg.start, leg.end) if leg.up else (leg.end, leg.start)
    post = str(leg.tie.values.get("post") or "a post")
    return {
        "PAIRED_WITH": f"{source.name} is paired with {target.name}",
        "MEMBER_OF": f"{source.name} is a member of {target.name}",
        "PART_OF": f"{source.name} is under {target.name}",
        "GUIDED_BY": f"{source.name} is guided by {target.name}",
        "HOLDS_POST": f"Comrade {surname(source.name)} holds a post in {target.name} ({post})",
        "RUNS": f"{source.name} runs {target.name}",
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
        office = story.street.office if story.street else "your subdistrict's Party-building office"
        return f"No contact is registered: ask {office} first"
    person = f"Comrade {surname(contact.name)}" if contact.name else ""
    beside = ", ".join(each for each in (contact.post or "", person, contact.office_phone or "") if each)
    return f"Call {contact.organization.name}" + (f" ({beside})" if beside else "") + " first"


def _ask_body(story: Story) -> str:
    one, other = story.loud
    own = story.contact is None or one.start.id in (story.asker.id, story.start.id)
    body = other.end if own else one.start
    phone = story.contact.office_phone if story.contact and story.contact.organization.id == body.id else None
    return f"Ask {body.name}" + (f" ({phone})" if phone else "")


def _need(story: Story) -> str:
    if not story.resources:
        return "state the need"
    return f"state the need ({CATEGORIES.terms[story.resources[0].category].en.lower()})"


def _offer(story: Story) -> str:
    if not story.resources:
        return ""
    rest = f", and {len(story.resources) - 1} more" if len(story.resources) > 1 else ""
    return f"{story.end.name} offers {_terms(story.resources[0])}{rest}"


def _terms(resource: Offered) -> str:
    name = CATEGORIES.terms[resource.category].en.lower()
    terms = [name if resource.quantity is None else f"{name} × {resource.quantity}"]
    if resource.capacity is not None:
        terms.append(f"for {resource.capacity} people")
    terms.append(", ".join(resource.slots) if resource.slots else "times by arrangement")
    if resource.notice_days:
        terms.append(f"{resource.notice_days} days' notice")
    return ", ".join(terms)


def _caveats(story: Story) -> list[str]:
    found = [f"The tie “{TIES[kind].en.lower()}” {_UNCERTAIN[sure]}: check first" for kind, sure in story.uncertain]
    if story.ended_pairing:
        found.append(f"A former pairing ended in {written_en(story.ended_pairing)}, for information only")
    return found


def _scheme(leg: Leg) -> str:
    scheme = leg.tie.values.get("scheme")
    return f" under “{str(scheme).strip('“”')}”" if scheme else ""


def _since(leg: Leg) -> str:
    since = leg.tie.values.get("since")
    return f" since {written_en(str(since))}" if since and since != ".." else ""


def written_en(date: str) -> str:
    """An EDTF date in English: March 2023."""
    year, *rest = date.split("-")
    month = f"{calendar.month_name[int(rest[0])]} " if rest else ""
    day = f"{int(rest[1])} " if len(rest) > 1 else ""
    return f"{day}{month}{year}"
