// Every AT tie from Resource to Site.
// Generated from graph/model by `make generate`; not to be edited.
// params: none
// returns: source, id, target, properties
// engines: both
MATCH (s:Resource)-[t:AT]->(e:Site)
RETURN s.id AS source, t.id AS id, e.id AS target, properties(t) AS properties
