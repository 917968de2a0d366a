// Every UNDERTAKES tie from Organization to Project.
// Generated from graph/model by `make generate`; not to be edited.
// params: none
// returns: source, id, target, properties
// engines: both
MATCH (s:Organization)-[t:UNDERTAKES]->(e:Project)
RETURN s.id AS source, t.id AS id, e.id AS target, properties(t) AS properties
