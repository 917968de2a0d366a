// One deleted id, if the store has any: most have none, and then thousands of ids need not be looked up.
// params: none
// returns: id
// engines: both
MATCH (t:_Tombstone)
RETURN t.id AS id
LIMIT 1
