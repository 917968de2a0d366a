// One Project per id.
// Generated from graph/model by `make generate`; not to be edited.
// params: none
// returns: none
// engines: both
CREATE CONSTRAINT project_id IF NOT EXISTS
FOR (n:Project)
REQUIRE n.id IS UNIQUE
