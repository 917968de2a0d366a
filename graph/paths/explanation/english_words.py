"""The parts that the English sentences are put together from."""

from __future__ import annotations

import calendar
from typing import TYPE_CHECKING

from graph.model.catalog import TIES
from graph.model.categories import CATEGORIES
from graph.model.masking import surname

if TYPE_CHECKING:
    from graph.model.records import EntityRecord
    from graph.paths.answers import Contact, Offered
    from graph.paths.explanation.patterns import Leg
    from graph.paths.explanation.story import Story

_UNCERTAIN = {"possible": "has incomplete dates and may be valid", "undated": "has no dates in the register"}


def ask(story: Story) -> str:
    """Whom to call first, and what to say."""
    if story.contact is None:
        return call(story)
    return f"{call(story)} and {need(story)}"


def named(entity: EntityRecord) -> str:
    """A name as sentences give it: of persons the surname only, whoever reads."""
    return f"Comrade {surname(entity.name)}" if entity.label == "Person" else entity.name


def call(story: Story) -> str:
    """Whom to call first, or who may know where no contact is registered."""
    contact = story.contact
    if contact is None:
        office = story.street.office if story.street else "your subdistrict's Party-building office"
        return f"No contact is registered: ask {office} first"
    return f"Call {_office(contact)} first"


def asked_body(story: Story) -> str:
    """Which of the two bodies that share a person is asked, and its number."""
    one, other = story.loud[-2:]
    body = one.start if len(story.loud) > 2 else other.end
    return f"Ask {body.name}" + (f" through {_office(story.contact)}" if story.contact else "")


def _office(contact: Contact) -> str:
    person = f"Comrade {surname(contact.name)}" if contact.name else ""
    beside = ", ".join(each for each in (contact.post or "", person, contact.office_phone or "") if each)
    return contact.organization.name + (f" ({beside})" if beside else "")


def need(story: Story) -> str:
    """What to say."""
    if not story.resources:
        return "state the need"
    return f"state the need ({CATEGORIES.terms[story.resources[0].category].en.lower()})"


def offer(story: Story) -> str:
    """What is offered, and on which terms."""
    if not story.resources:
        return ""
    rest = f", and {len(story.resources) - 1} more" if len(story.resources) > 1 else ""
    return f"{story.end.name} offers {_terms(story.resources[0])}{rest}"


def _terms(resource: Offered) -> str:
    name = CATEGORIES.terms[resource.category].en.lower()
    terms = [name if resource.quantity is None else f"{name} × {resource.quantity}"]
    if resource.capacity is not None:
        terms.append(f"{'for' if resource.category.startswith('venue.') else 'of'} {resource.capacity} people")
    terms.append(", ".join(resource.slots) if resource.slots else "times by arrangement")
    if resource.notice_days:
        terms.append("1 day's notice" if resource.notice_days == 1 else f"{resource.notice_days} days' notice")
    return ", ".join(terms)


def inform(story: Story) -> str:
    """Who is told of the request by the formal way."""
    return f"Let {' and '.join(each.name for each in story.informed)} know of it" if story.informed else ""


def caveats(story: Story) -> list[str]:
    """What is not certain, and a pairing that was."""
    found = [f"The tie “{TIES[kind].en.lower()}” {_UNCERTAIN[sure]}: check first" for kind, sure in story.uncertain]
    if story.ended_pairing:
        found.append(f"A former pairing ended in {written_en(story.ended_pairing)}, for information only")
    return found


def scheme(leg: Leg) -> str:
    """The scheme of a pairing, quoted."""
    written = leg.tie.values.get("scheme")
    return f" under “{str(written).strip('“”')}”" if written else ""


def since(leg: Leg) -> str:
    """Since when, where that is known."""
    written = leg.tie.values.get("since")
    return f" since {written_en(str(written))}" if written and written != ".." else ""


def written_en(date: str) -> str:
    """An EDTF date in English: March 2023."""
    year, *rest = date.split("-")
    month = f"{calendar.month_name[int(rest[0])]} " if rest else ""
    day = f"{int(rest[1])} " if len(rest) > 1 else ""
    return f"{day}{month}{year}"
