"""Answers as JSON documents: costs as decimal numbers, keys as the API and the command line promise."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from graph.paths.cost import decimal

if TYPE_CHECKING:
    from graph.paths.answers import Contact, Cut, Own, Path, PathsAnswer, Provider, SharingAnswer, Step


def sharing_document(answer: SharingAnswer) -> dict[str, Any]:
    """The document of a sharing answer."""
    return {
        "revision": answer.revision,
        "asked_as": asdict(answer.asked_as),
        "from": asdict(answer.start),
        "own": [_own(each) for each in answer.own],
        "providers": [_provider(each) for each in answer.providers],
        "other_times": answer.other_times,
        "cut": _cut(answer.cut),
        "notice": asdict(answer.notice) if answer.notice else None,
    }


def paths_document(answer: PathsAnswer) -> dict[str, Any]:
    """The document of the paths between two nodes."""
    return {
        "revision": answer.revision,
        "from": asdict(answer.start),
        "to": asdict(answer.end),
        "paths": [_path(each) for each in answer.paths],
        "cut": _cut(answer.cut),
    }


def _provider(provider: Provider) -> dict[str, Any]:
    return {
        "organization": asdict(provider.organization),
        "resources": _listed([asdict(each) for each in provider.resources]),
        "cost": decimal(provider.path.cost),
        "far": provider.far,
        "first_contact": _contact(provider.first_contact),
        "path": _path(provider.path),
        "alternatives": [_path(each) for each in provider.alternatives],
    }


def _own(own: Own) -> dict[str, Any]:
    return {
        "organization": asdict(own.organization),
        "resources": _listed([asdict(each) for each in own.resources]),
        "sites": [asdict(each) for each in own.sites],
    }


def _path(path: Path) -> dict[str, Any]:
    return {
        "cost": decimal(path.cost),
        "sentence": asdict(path.sentence),
        "steps": [_step(each) for each in path.steps],
        "inform": [asdict(each) for each in path.inform],
    }


def _step(step: Step) -> dict[str, Any]:
    return {
        "from": asdict(step.start),
        "to": asdict(step.end),
        "tie": asdict(step.tie),
        "certainty": step.certainty,
        "cost": decimal(step.cost),
        "contact": _contact(step.contact),
        "parallel": list(step.parallel),
    }


def _contact(contact: Contact | None) -> dict[str, Any] | None:
    return None if contact is None else asdict(contact)


def _cut(cut: Cut | None) -> dict[str, Any] | None:
    return None if cut is None else asdict(cut)


def _listed(resources: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{**each, "slots": list(each["slots"])} for each in resources]
