// Deletes MEMBER_OF ties.
// Generated from graph/model by `make generate`; not to be edited.
// params: rows (list of map: source, id)
// returns: none
// engines: both
UNWIND $rows AS r
MATCH (s:Organization {id: r.source})-[t:MEMBER_OF {id: r.id}]->(e)
DELETE t
