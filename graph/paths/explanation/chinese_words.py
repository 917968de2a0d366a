"""The parts that the Chinese sentences are put together from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.model.catalog import TIES
from graph.model.categories import CATEGORIES
from graph.model.masking import surname

if TYPE_CHECKING:
    from graph.model.records import EntityRecord
    from graph.paths.answers import Contact, Offered
    from graph.paths.explanation.patterns import Leg
    from graph.paths.explanation.story import Story

_LENT = frozenset(("venue", "goods"))
_UNCERTAIN = {"possible": "起止日期不完整，可能有效", "undated": "起止时间未登记"}


def ask(story: Story) -> str:
    """Whom to call first, and what to say."""
    if story.contact is None:
        return call(story)
    return f"{call(story)}，{need(story)}"


def named(entity: EntityRecord) -> str:
    """A name as sentences give it: of persons the surname only, whoever reads."""
    return f"{surname(entity.name)}同志" if entity.label == "Person" else entity.name


def call(story: Story) -> str:
    """Whom to call first, or who may know where no contact is registered."""
    contact = story.contact
    if contact is None:
        return f"联系人未登记，请先向{story.street.office if story.street else '所属街道党建办'}了解"
    return f"请先联系{contact.organization.name}{contact.post or ''}{_beside(contact)}"


def asked_body(story: Story) -> str:
    """Which of the two bodies that share a person is asked, and its number."""
    one, other = story.loud[-2:]
    body = one.start if len(story.loud) > 2 else other.end
    contact = story.contact
    office = f"{contact.organization.name}{contact.post or ''}{_beside(contact)}" if contact else ""
    return f"向{body.name}提出" + (f"，可联系{office}" if office else "")


def _beside(contact: Contact) -> str:
    person = f"{surname(contact.name)}同志" if contact.name else ""
    phone = f"电话{contact.office_phone}" if contact.office_phone else ""
    beside = "，".join(each for each in (person, phone) if each)
    return f"（{beside}）" if beside else ""


def need(story: Story) -> str:
    """What to say."""
    if not story.resources:
        return "提出需求"
    used = "使用" if story.resources[0].category.partition(".")[0] in _LENT else ""
    return f"提出{what(story)}{used}需求"


def what(story: Story) -> str:
    """What is asked for, as its category."""
    return CATEGORIES.terms[story.resources[0].category].zh if story.resources else "支持"


def offer(story: Story) -> str:
    """What is offered, and on which terms."""
    if not story.resources:
        return ""
    rest = f"，另有可用资源{len(story.resources) - 1}项" if len(story.resources) > 1 else ""
    return f"{story.end.name}有{_terms(story.resources[0])}{rest}"


def _terms(resource: Offered) -> str:
    count = f"{resource.quantity}{resource.unit or ''}" if resource.quantity is not None else ""
    terms = [f"{CATEGORIES.terms[resource.category].zh}{count}"]
    if resource.capacity is not None:
        terms.append(f"{'可容纳' if resource.category.startswith('venue.') else ''}{resource.capacity}人")
    terms.append(f"{'、'.join(resource.slots)}可用" if resource.slots else "时间面议")
    if resource.notice_days:
        terms.append(f"需提前{resource.notice_days}天预约")
    return "，".join(terms)


def inform(story: Story) -> str:
    """Who is told of the request by the formal way."""
    return f"请同时报{'、'.join(each.name for each in story.informed)}知晓" if story.informed else ""


def caveats(story: Story) -> list[str]:
    """What is not certain, and a pairing that was."""
    found = [f"其中“{TIES[kind].zh}”{_UNCERTAIN[sure]}，请先核实" for kind, sure in story.uncertain]
    if story.ended_pairing:
        found.append(f"原挂钩关系已于{written_zh(story.ended_pairing)}结束，仅供了解")
    return found


def scheme(leg: Leg) -> str:
    """The scheme of a pairing, quoted."""
    written = leg.tie.values.get("scheme")
    return f"“{str(written).strip('“”')}”" if written else ""


def since(leg: Leg) -> str:
    """Since when, where that is known."""
    written = leg.tie.values.get("since")
    return f"（{written_zh(str(written))}起）" if written and written != ".." else ""


def written_zh(date: str) -> str:
    """An EDTF date in Chinese: 2023年3月."""
    return "".join(f"{int(part)}{unit}" for part, unit in zip(date.split("-"), "年月日", strict=False))
