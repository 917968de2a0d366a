// One alias, if the store has any: most have none, and then thousands of ids need not be looked up.
// params: none
// returns: id
// engines: both
MATCH (a:_Alias)
RETURN a.id AS id
LIMIT 1
