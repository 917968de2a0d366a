// Every GUIDED_BY tie from Organization to Organization.
// Generated from graph/model by `make generate`; not to be edited.
// params: none
// returns: source, id, target, properties
// engines: both
MATCH (s:Organization)-[t:GUIDED_BY]->(e:Organization)
RETURN s.id AS source, t.id AS id, e.id AS target, properties(t) AS properties
