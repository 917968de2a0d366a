// One USES tie per id.
// Generated from graph/model by `make generate`; not to be edited.
// params: none
// returns: none
// engines: both
CREATE CONSTRAINT uses_id IF NOT EXISTS
FOR ()-[t:USES]-()
REQUIRE t.id IS UNIQUE
