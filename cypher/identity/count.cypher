// How many ids lead to others, and how many were deleted.
// params: none
// returns: aliases, tombstones
// engines: both
MATCH (a:_Alias)
WITH count(a) AS aliases
OPTIONAL MATCH (t:_Tombstone)
RETURN aliases AS aliases, count(t) AS tombstones
