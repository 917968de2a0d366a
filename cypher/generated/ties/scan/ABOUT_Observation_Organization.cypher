// Every ABOUT tie from Observation to Organization.
// Generated from graph/model by `make generate`; not to be edited.
// params: none
// returns: source, id, target, properties
// engines: both
MATCH (s:Observation)-[t:ABOUT]->(e:Organization)
RETURN s.id AS source, t.id AS id, e.id AS target, properties(t) AS properties
