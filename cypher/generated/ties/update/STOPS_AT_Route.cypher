// Sets fields of STOPS_AT ties; a null clears one.
// Generated from graph/model by `make generate`; not to be edited.
// params: rows (list of map: source, id, values)
// returns: n
// engines: both
UNWIND $rows AS r
MATCH (s:Route {id: r.source})-[t:STOPS_AT {id: r.id}]->(e)
SET t += r.values
RETURN count(t) AS n
