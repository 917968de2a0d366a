// Every LOCATED_IN tie from Site to Area.
// Generated from graph/model by `make generate`; not to be edited.
// params: none
// returns: source, id, target, properties
// engines: both
MATCH (s:Site)-[t:LOCATED_IN]->(e:Area)
RETURN s.id AS source, t.id AS id, e.id AS target, properties(t) AS properties
