"""Answers as JSON documents: costs as decimal numbers, keys as the API and the command line promise.

The documents are written out member by member: copying dataclasses took longer than the search and its sentences.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.paths.cost import decimal

if TYPE_CHECKING:
    from graph.paths.answers import (
        Contact,
        Cut,
        Offered,
        Own,
        Path,
        PathsAnswer,
        Provider,
        Ref,
        Sentence,
        SharingAnswer,
        Step,
        TieRef,
    )


def sharing_document(answer: SharingAnswer) -> dict[str, Any]:
    """The document of a sharing answer."""
    return {
        "revision": answer.revision,
        "asked_as": _ref(answer.asked_as),
        "from": _ref(answer.start),
        "own": [_own(each) for each in answer.own],
        "providers": [_provider(each) for each in answer.providers],
        "other_times": answer.other_times,
        "cut": _cut(answer.cut),
        "notice": _sentence(answer.notice) if answer.notice else None,
    }


def paths_document(answer: PathsAnswer) -> dict[str, Any]:
    """The document of the paths between two nodes."""
    return {
        "revision": answer.revision,
        "from": _ref(answer.start),
        "to": _ref(answer.end),
        "paths": [_path(each) for each in answer.paths],
        "cut": _cut(answer.cut),
    }


def _provider(provider: Provider) -> dict[str, Any]:
    return {
        "organization": _ref(provider.organization),
        "resources": [_offered(each) for each in provider.resources],
        "cost": decimal(provider.path.cost),
        "far": provider.far,
        "first_contact": _contact(provider.first_contact),
        "path": _path(provider.path),
        "alternatives": [_path(each) for each in provider.alternatives],
    }


def _own(own: Own) -> dict[str, Any]:
    return {
        "organization": _ref(own.organization),
        "resources": [_offered(each) for each in own.resources],
        "sites": [_ref(each) for each in own.sites],
    }


def _path(path: Path) -> dict[str, Any]:
    return {
        "cost": decimal(path.cost),
        "sentence": _sentence(path.sentence),
        "steps": [_step(each) for each in path.steps],
        "inform": [_ref(each) for each in path.inform],
    }


def _step(step: Step) -> dict[str, Any]:
    return {
        "from": _ref(step.start),
        "to": _ref(step.end),
        "tie": _tie(step.tie),
        "certainty": step.certainty,
        "cost": decimal(step.cost),
        "contact": _contact(step.contact),
        "parallel": list(step.parallel),
    }


def _ref(ref: Ref) -> dict[str, Any]:
    return {"id": ref.id, "label": ref.label, "kind": ref.kind, "name": ref.name}


def _sentence(sentence: Sentence) -> dict[str, Any]:
    return {"zh": sentence.zh, "en": sentence.en}


def _tie(tie: TieRef) -> dict[str, Any]:
    return {
        "id": tie.id,
        "type": tie.type,
        "since": tie.since,
        "until": tie.until,
        "source": tie.source,
        "source_date": tie.source_date,
    }


def _contact(contact: Contact | None) -> dict[str, Any] | None:
    if contact is None:
        return None
    return {
        "organization": _ref(contact.organization),
        "post": contact.post,
        "name": contact.name,
        "office_phone": contact.office_phone,
        "source": contact.source,
        "source_date": contact.source_date,
    }


def _offered(offered: Offered) -> dict[str, Any]:
    return {
        "id": offered.id,
        "name": offered.name,
        "category": offered.category,
        "quantity": offered.quantity,
        "capacity": offered.capacity,
        "unit": offered.unit,
        "slots": list(offered.slots),
        "notice_days": offered.notice_days,
        "time": offered.time,
    }


def _cut(cut: Cut | None) -> dict[str, Any] | None:
    if cut is None:
        return None
    return {"reason": cut.reason, "left_out": cut.left_out, "how": _sentence(cut.how), "at_least": cut.at_least}
