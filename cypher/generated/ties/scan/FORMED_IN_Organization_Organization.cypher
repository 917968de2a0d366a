// Every FORMED_IN tie from Organization to Organization.
// Generated from graph/model by `make generate`; not to be edited.
// params: none
// returns: source, id, target, properties
// engines: both
MATCH (s:Organization)-[t:FORMED_IN]->(e:Organization)
RETURN s.id AS source, t.id AS id, e.id AS target, properties(t) AS properties
