// One Area per id.
// Generated from graph/model by `make generate`; not to be edited.
// params: none
// returns: none
// engines: both
CREATE CONSTRAINT area_id IF NOT EXISTS
FOR (n:Area)
REQUIRE n.id IS UNIQUE
