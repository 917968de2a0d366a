// One AWARDED tie per id.
// Generated from graph/model by `make generate`; not to be edited.
// params: none
// returns: none
// engines: both
CREATE CONSTRAINT awarded_id IF NOT EXISTS
FOR ()-[t:AWARDED]-()
REQUIRE t.id IS UNIQUE
