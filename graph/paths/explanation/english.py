"""Sentences in English, saying the same as the Chinese ones; names stay as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.paths.explanation.english_words import ask, asked_body, call, caveats, inform, named, offer, scheme, since
from graph.paths.explanation.patterns import Leg, Pattern, top_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from graph.paths.explanation.story import Story


def english(story: Story) -> str:
    """The whole sentence: why this one, what to do, what is offered, what is not certain."""
    parts = [_PATTERNS[story.pattern](story), inform(story), offer(story), *caveats(story)]
    return " ".join(f"{part}." for part in parts if part)


def _pairing(story: Story) -> str:
    leg = story.loud[0]
    return f"{leg.end.name} is {leg.start.name}'s paired unit{scheme(leg)}{since(leg)}. {ask(story)}"


def _paired_area(story: Story) -> str:
    leg = story.loud[0]
    return (
        f"{leg.end.name} is the community that {leg.start.name} is paired with{scheme(leg)}{since(leg)}. {ask(story)}"
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
    both = f"{first.start.name} and {last.end.name} are both members of {first.end.name}{others}"
    return f"{both}. {ask(story)}{inform}"


def _alliance_itself(story: Story) -> str:
    leg = story.loud[0]
    return f"{leg.start.name} is a member of {leg.end.name}{since(leg)}. {ask(story)}"


def _cross_appointment(story: Story) -> str:
    one, other = story.loud[-2:]
    posts = str(one.tie.values.get("post") or "an office-holder"), str(other.tie.values.get("post") or "a post")
    why = f"One office-holder of {one.start.name} ({posts[0]}) also serves {other.end.name} ({posts[1]}){since(other)}"
    decides = f"{story.end.name} decides by its rules, not the person"
    return f"{why}. {asked_body(story)} in the name of {story.asker.name}; {decides}"


def _superior(story: Story) -> str:
    leg = story.loud[0]
    return f"{leg.end.name} is the superior of {leg.start.name}. {ask(story)}"


def _subordinate(story: Story) -> str:
    return f"{story.loud[-1].end.name} is under {story.loud[0].start.name}. {ask(story)}"


def _common_superior(story: Story) -> str:
    unconnected = " and have no alliance or pairing" if story.unconnected else ""
    own, far, top = story.through_street, story.far_street, top_of(story.legs).name
    if own and far and own.area.id != far.area.id:
        streets = f"different subdistricts ({own.area.name}, {far.area.name})"
        why = f"{story.start.name} and {story.end.name} belong to {streets}{unconnected}"
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
    return f"{why}. {ask(story)}"


def _same_body(story: Story) -> str:
    return f"{story.end.name} and {story.start.name} are a unit and its Party organization. {ask(story)}"


def _chain(story: Story) -> str:
    links = "; ".join(_link(leg) for leg in story.loud)
    if story.contact_is_at_the_end:
        return f"Step by step: {links}. {ask(story)}"
    first = f"Send the request to {story.through_street.office}" if story.through_street else call(story)
    return f"Step by step: {links}. {first}, which will pass it on to {named(story.end)}"


def _link(leg: Leg) -> str:
    source, target = (leg.start, leg.end) if leg.up else (leg.end, leg.start)
    post = str(leg.tie.values.get("post") or "a post")
    return {
        "PAIRED_WITH": f"{source.name} is paired with {target.name}",
        "MEMBER_OF": f"{source.name} is a member of {target.name}",
        "PART_OF": f"{source.name} is under {target.name}",
        "GUIDED_BY": f"{source.name} is guided by {target.name}",
        "HOLDS_POST": f"{named(source)} holds a post in {target.name} ({post})",
        "RUNS": f"{source.name} runs {target.name}",
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
