// Deletes ABOUT ties.
// Generated from graph/model by `make generate`; not to be edited.
// params: rows (list of map: source, id)
// returns: none
// engines: both
UNWIND $rows AS r
MATCH (s:Observation {id: r.source})-[t:ABOUT {id: r.id}]->(e)
DELETE t
