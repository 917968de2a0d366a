// Every AWARDED tie from Project to Designation.
// Generated from graph/model by `make generate`; not to be edited.
// params: none
// returns: source, id, target, properties
// engines: both
MATCH (s:Project)-[t:AWARDED]->(e:Designation)
RETURN s.id AS source, t.id AS id, e.id AS target, properties(t) AS properties
