// Every Person node.
// Generated from graph/model by `make generate`; not to be edited.
// params: none
// returns: id, properties
// engines: both
MATCH (n:Person)
RETURN n.id AS id, properties(n) AS properties
