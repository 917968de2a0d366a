// Sets fields of INSTRUCTS ties; a null clears one.
// Generated from graph/model by `make generate`; not to be edited.
// params: rows (list of map: source, id, values)
// returns: n
// engines: both
UNWIND $rows AS r
MATCH (s:Person {id: r.source})-[t:INSTRUCTS {id: r.id}]->(e)
SET t += r.values
RETURN count(t) AS n
