// LOCATED_IN ties by source and id.
// Generated from graph/model by `make generate`; not to be edited.
// params: rows (list of map: source, id)
// returns: source, id, target, properties
// engines: both
UNWIND $rows AS r
MATCH (s:Organization {id: r.source})-[t:LOCATED_IN {id: r.id}]->(e)
RETURN s.id AS source, t.id AS id, e.id AS target, properties(t) AS properties
