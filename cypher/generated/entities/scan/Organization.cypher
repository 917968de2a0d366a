// Every Organization node.
// Generated from graph/model by `make generate`; not to be edited.
// params: none
// returns: id, properties
// engines: both
MATCH (n:Organization)
RETURN n.id AS id, properties(n) AS properties
