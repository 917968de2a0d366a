// Every LIAISES tie from Person to Organization.
// Generated from graph/model by `make generate`; not to be edited.
// params: none
// returns: source, id, target, properties
// engines: both
MATCH (s:Person)-[t:LIAISES]->(e:Organization)
RETURN s.id AS source, t.id AS id, e.id AS target, properties(t) AS properties
