// One RAISED tie per id.
// Generated from graph/model by `make generate`; not to be edited.
// params: none
// returns: none
// engines: both
CREATE CONSTRAINT raised_id IF NOT EXISTS
FOR ()-[t:RAISED]-()
REQUIRE t.id IS UNIQUE
