"""Observation: a count and nothing else."""

from __future__ import annotations

from graph.model import fields as f
from graph.model.definition import Entity
from graph.model.vocabulary import vocabulary

OBSERVATION = Entity(
    label="Observation",
    prefix="obs",
    zh="数据",
    en="Observation",
    about="A measure, its value, the interval it was counted over and what it is about (ABOUT).",
    own_fields=(
        f.choice("measure", "指标", "Measure", vocabulary("measure"), required=True),
        f.number("value", "数值", "Value", minimum=0),
    ),
    standards={},
)
