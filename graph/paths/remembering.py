"""What explanations look up again and again, remembered as long as the graph that it was looked up in is read."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar
from weakref import WeakKeyDictionary

from graph.model.records import EntityRecord, TieRecord

if TYPE_CHECKING:
    from collections.abc import Callable

    from graph.projection import Projection

_P = ParamSpec("_P")
_T = TypeVar("_T")
_MOST = 100_000
"""Answers that are kept of one projection; then it is begun anew, since what is asked next is near what was asked."""
_MEMORIES: WeakKeyDictionary[Projection, dict[tuple[object, ...], Any]] = WeakKeyDictionary()
_RECORDS = (EntityRecord, TieRecord)


def remembered(look_up: Callable[Concatenate[Projection, _P], _T]) -> Callable[Concatenate[Projection, _P], _T]:
    """`look_up`, but each projection is asked once. Threads may share it.

    It must depend on nothing but its arguments, which are records of the projection (told apart by their ids) and plain
    values, and give nothing that leads back to the projection or that somebody changes.
    """

    @wraps(look_up)
    def known(projection: Projection, /, *given: _P.args, **named: _P.kwargs) -> _T:
        memory = _MEMORIES.get(projection)
        if memory is None:
            memory = _MEMORIES.setdefault(projection, {})
        key = (look_up, *[each.id if isinstance(each, _RECORDS) else each for each in given], *named.items())
        try:
            found: _T = memory[key]
        except KeyError:
            if len(memory) >= _MOST:
                memory.clear()
            found = memory[key] = look_up(projection, *given, **named)
        return found

    return known
