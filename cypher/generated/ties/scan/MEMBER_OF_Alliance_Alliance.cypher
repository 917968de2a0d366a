// Every MEMBER_OF tie from Alliance to Alliance.
// Generated from graph/model by `make generate`; not to be edited.
// params: none
// returns: source, id, target, properties
// engines: both
MATCH (s:Alliance)-[t:MEMBER_OF]->(e:Alliance)
RETURN s.id AS source, t.id AS id, e.id AS target, properties(t) AS properties
