// Every RAISED tie from Area to Need.
// Generated from graph/model by `make generate`; not to be edited.
// params: none
// returns: source, id, target, properties
// engines: both
MATCH (s:Area)-[t:RAISED]->(e:Need)
RETURN s.id AS source, t.id AS id, e.id AS target, properties(t) AS properties
