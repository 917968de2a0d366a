// Deletes AT ties.
// Generated from graph/model by `make generate`; not to be edited.
// params: rows (list of map: source, id)
// returns: none
// engines: both
UNWIND $rows AS r
MATCH (s:Resource {id: r.source})-[t:AT {id: r.id}]->(e)
DELETE t
