"""The arrays as searches read them before graph.projection.walk; goes when graph.paths has moved to that."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

from graph.projection.arrays import Arrays, build_arrays
from graph.projection.degrees import Degrees, build_degrees
from graph.projection.walk.codes import CODES, WALKED_LABELS

if TYPE_CHECKING:
    from numpy.typing import NDArray


class Former:
    """Made from the records at the first question."""

    @cached_property
    def ids(self: Any) -> tuple[str, ...]:
        """The ids of the nodes."""
        return tuple(sorted(each.id for each in self.entities() if each.label in WALKED_LABELS))

    @cached_property
    def index(self) -> dict[str, int]:
        """Their places."""
        return {id_: place for place, id_ in enumerate(self.ids)}

    @cached_property
    def arrays(self: Any) -> Arrays:
        """The walked ties."""
        index = self.index
        by_id = sorted(self.ties(), key=lambda each: each.id)
        walked = [tie for tie in by_id if tie.type in CODES and tie.source in index and tie.target in index]
        return build_arrays(index, walked)

    @cached_property
    def degrees(self) -> Degrees:
        """The degrees."""
        return build_degrees(self.arrays)

    @cached_property
    def existing(self: Any) -> NDArray[np.bool_]:
        """Per node whether it exists."""
        return np.array([not self.exactly(id_).values.get("planned") for id_ in self.ids], dtype=np.bool_)

    def transit_on(self: Any, day: int) -> NDArray[np.bool_]:
        """Per node whether it may stand in the middle of a path."""
        return np.array([self.may_transit(id_, day) for id_ in self.ids], dtype=np.bool_)
