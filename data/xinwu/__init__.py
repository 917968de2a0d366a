"""The sample district: real names of its subdistricts and communities, the rest drawn from a seeded generator.

`build()` gives the rows of every register; README.md beside it lists the gaps planted on purpose.
"""

from data.xinwu.dates import REFERENCE_DAY
from data.xinwu.district import build
from data.xinwu.ending import ending_soon
from data.xinwu.words import SEED

__all__ = ["REFERENCE_DAY", "SEED", "build", "ending_soon"]
