// The RAISED ties from these Organization nodes.
// Generated from graph/model by `make generate`; not to be edited.
// params: ids (list of string)
// returns: source, id, target, properties
// engines: both
UNWIND $ids AS id
MATCH (s:Organization {id: id})-[t:RAISED]->(e)
RETURN s.id AS source, t.id AS id, e.id AS target, properties(t) AS properties
