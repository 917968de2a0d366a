// One WITHIN tie per id.
// Generated from graph/model by `make generate`; not to be edited.
// params: none
// returns: none
// engines: both
CREATE CONSTRAINT within_id IF NOT EXISTS
FOR ()-[t:WITHIN]-()
REQUIRE t.id IS UNIQUE
