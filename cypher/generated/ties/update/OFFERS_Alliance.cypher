// Sets fields of OFFERS ties; a null clears one.
// Generated from graph/model by `make generate`; not to be edited.
// params: rows (list of map: source, id, values)
// returns: n
// engines: both
UNWIND $rows AS r
MATCH (s:Alliance {id: r.source})-[t:OFFERS {id: r.id}]->(e)
SET t += r.values
RETURN count(t) AS n
