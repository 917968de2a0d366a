// The Organization nodes with these ids.
// Generated from graph/model by `make generate`; not to be edited.
// params: ids (list of string)
// returns: id, properties
// engines: both
UNWIND $ids AS id
MATCH (n:Organization {id: id})
RETURN n.id AS id, properties(n) AS properties
