// The USES ties to these Resource nodes.
// Generated from graph/model by `make generate`; not to be edited.
// params: ids (list of string)
// returns: source, id, target, properties
// engines: both
UNWIND $ids AS id
MATCH (e:Resource {id: id})<-[t:USES]-(s)
RETURN s.id AS source, t.id AS id, e.id AS target, properties(t) AS properties
