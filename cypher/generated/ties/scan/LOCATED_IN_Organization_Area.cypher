// Every LOCATED_IN tie from Organization to Area.
// Generated from graph/model by `make generate`; not to be edited.
// params: none
// returns: source, id, target, properties
// engines: both
MATCH (s:Organization)-[t:LOCATED_IN]->(e:Area)
RETURN s.id AS source, t.id AS id, e.id AS target, properties(t) AS properties
