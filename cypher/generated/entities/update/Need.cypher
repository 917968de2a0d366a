// Sets fields of Need nodes; a null clears one.
// Generated from graph/model by `make generate`; not to be edited.
// params: rows (list of map: id, values)
// returns: n
// engines: both
UNWIND $rows AS r
MATCH (n:Need {id: r.id})
SET n += r.values
RETURN count(n) AS n
