"""What can be wrong with a request; status and code are in api.problems.table."""

from __future__ import annotations

from graph.errors import LiantuError


class KeyRequired(LiantuError):
    """The request carries no key and is none of those that may come without."""


class KeyRefused(LiantuError):
    """The key is not known, or was revoked."""


class RightMissing(LiantuError):
    """The caller's role or rights do not reach this far."""


class OutOfArea(LiantuError):
    """The caller's area does not hold what is asked about."""


class NotFound(LiantuError):
    """There is no such thing."""


class Gone(LiantuError):
    """It was deleted; its id is never used again."""


class PreconditionFailed(LiantuError):
    """It was changed since it was read."""


class InvalidParameter(LiantuError):
    """A parameter does not hold what it may; `field` in details names it."""


class ChangesRefused(LiantuError):
    """At least one change was refused, so that none was made; `items` in details say why."""


class ChangesConflict(ChangesRefused):
    """The changes do not fit what the graph holds now."""


class ChangesStale(ChangesRefused):
    """Somebody changed what they change, since it was read."""


class PersonalDataRefused(LiantuError):
    """A text seems to hold what must not enter; `field` and `fields` in details say where, never what."""


class RegisterRefused(LiantuError):
    """A register has errors, so that nothing of it was loaded; `problems` in details name the cells."""


class BodyTooLarge(LiantuError):
    """The request's body is larger than settings.upload_limit."""


class BootstrapRefused(LiantuError):
    """The file of the first key cannot be used."""
