// The GUIDED_BY ties to these Organization nodes.
// Generated from graph/model by `make generate`; not to be edited.
// params: ids (list of string)
// returns: source, id, target, properties
// engines: both
UNWIND $ids AS id
MATCH (e:Organization {id: id})<-[t:GUIDED_BY]-(s)
RETURN s.id AS source, t.id AS id, e.id AS target, properties(t) AS properties
