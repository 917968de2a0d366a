"""What an answer is made of; graph.paths.document gives it the form that API and command line print."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.model.masking import shown
from graph.paths.cost import FAR

if TYPE_CHECKING:
    from graph.model.records import EntityRecord


@dataclass(frozen=True, slots=True)
class Ref:
    """An entity as an answer names it."""

    id: str
    label: str
    kind: str | None
    name: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """The same said in Chinese and in English."""

    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Contact:
    """Whom to call: an office or its liaison, never a leader; where that is known from, and of which day."""

    organization: Ref
    post: str | None
    name: str | None
    office_phone: str | None
    source: str | None
    source_date: str | None


@dataclass(frozen=True, slots=True)
class TieRef:
    """A tie as a step names it."""

    id: str
    type: str
    since: str | None
    until: str | None
    source: str | None
    source_date: str | None


@dataclass(frozen=True, slots=True)
class Step:
    """One step; `certainty` is certain, possible or undated; `parallel` are the ids of other ties beside it."""

    start: Ref
    end: Ref
    tie: TieRef
    certainty: str
    cost: int
    contact: Contact | None
    parallel: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Path:
    """Steps from start to end; `cost` is their sum, in micro-units; `inform` are told of it by the formal way."""

    cost: int
    sentence: Sentence
    steps: tuple[Step, ...]
    inform: tuple[Ref, ...] = ()


@dataclass(frozen=True, slots=True)
class Offered:
    """A resource with the terms that an asker needs; no slots means that the time is to be agreed.

    `time`, where a time was asked for: fits, or ask (by arrangement).
    """

    id: str
    name: str
    category: str
    quantity: int | None
    capacity: int | None
    unit: str | None
    slots: tuple[str, ...]
    notice_days: int | None
    time: str | None = None


@dataclass(frozen=True, slots=True)
class Own:
    """What a body of the asker's own community has, and the sites that it runs."""

    organization: Ref
    resources: tuple[Offered, ...]
    sites: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class Provider:
    """Who offers, the best way there, whom to call first, and what else could be tried."""

    organization: Ref
    resources: tuple[Offered, ...]
    path: Path
    first_contact: Contact | None
    alternatives: tuple[Path, ...]

    @property
    def far(self) -> bool:
        """Whether it is far: shown, and said."""
        return self.path.cost > FAR


@dataclass(frozen=True, slots=True)
class Cut:
    """What a bound left out: at least `left_out` more, because of `reason` (k or limits), and how to get it."""

    reason: str
    left_out: int
    how: Sentence
    at_least: bool = False


@dataclass(frozen=True, slots=True)
class SharingAnswer:
    """Providers, best first; `notice` speaks where there is none.

    `other_times`: so many were met that have what is asked for, but at other times only.
    """

    revision: str
    asked_as: Ref
    start: Ref
    own: tuple[Own, ...]
    providers: tuple[Provider, ...]
    other_times: int
    cut: Cut | None
    notice: Sentence | None


@dataclass(frozen=True, slots=True)
class PathsAnswer:
    """Paths between two nodes, best first."""

    revision: str
    start: Ref
    end: Ref
    paths: tuple[Path, ...]
    cut: Cut | None


def ref_of(entity: EntityRecord, *, see_names: bool) -> Ref:
    """An entity as the reader may see it: the names of organizations and places are public, a person's may not be."""
    name = shown(entity.name, see_names=see_names) if entity.label == "Person" else entity.name
    return Ref(entity.id, entity.label, entity.kind, name)
