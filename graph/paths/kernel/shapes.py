"""The frames of the kernel: which fields they have, and of what type."""

from __future__ import annotations

import numpy as np

from graph.paths.kernel.frames import NUMBER, FrameType, array_of, frame_at
from graph.paths.kernel.space import Plan, Space
from graph.paths.kernel.terms import Terms, Wanted
from graph.projection.walk.rows import DTYPES, Rows, Walk

_ROWS = FrameType("Rows", {name: array_of(DTYPES[name]) for name in Rows._fields})
_WALK = FrameType(
    "Walk",
    {
        "base": _ROWS, "later": _ROWS, "table_key": array_of(np.int32), "table_row": array_of(np.int32),
        "later_rank": array_of(np.int64),
    },
)  # fmt: skip
_TERMS = FrameType(
    "Terms",
    {
        "day": NUMBER, "base": array_of(np.float64), "hub": array_of(np.float64), "least": array_of(np.int64),
        "forbidden": array_of(np.int32), "avoided": array_of(np.int32), "order": array_of(np.int8, 2),
        "max_hops": NUMBER, "cost_limit": NUMBER,
    },
)  # fmt: skip
_WANTED = FrameType(
    "Wanted",
    {
        **dict.fromkeys(Wanted._fields, NUMBER),
        "categories": array_of(np.bool_), "excluded": array_of(np.int32),
    },
)  # fmt: skip
_SPACE = FrameType(
    "Space",
    {
        "table_key": array_of(np.int64), "table_label": array_of(np.int32), "state": array_of(np.int64),
        "node": array_of(np.int32), "phase": array_of(np.int8), "key": array_of(np.int64),
        "before": array_of(np.int32), "done": array_of(np.uint8), "heap_key": array_of(np.int64),
        "heap_then": array_of(np.int64), "heap_label": array_of(np.int32), "found": array_of(np.int32),
        "fits": array_of(np.int8), "memo_key": array_of(np.int64), "memo_cost": array_of(np.int64),
        "own_cost": array_of(np.int64), "ties": array_of(np.int64, 2),
        "waiting": array_of(np.int64, 2), "counts": array_of(np.int64),
    },
)  # fmt: skip
_PLAN = FrameType(
    "Plan",
    {
        **dict.fromkeys(Plan._fields, array_of(np.int64)),
        "node": array_of(np.int32), "is_given": array_of(np.uint8), "ban_node": array_of(np.int32),
        "closed": array_of(np.int32), "enclave": array_of(np.int32),
    },
)  # fmt: skip

walk_at = frame_at(_WALK, Walk)
terms_at = frame_at(_TERMS, Terms)
wanted_at = frame_at(_WANTED, Wanted)
space_at = frame_at(_SPACE, Space)
plan_at = frame_at(_PLAN, Plan)
