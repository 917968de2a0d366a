// One SERVES tie per id.
// Generated from graph/model by `make generate`; not to be edited.
// params: none
// returns: none
// engines: both
CREATE CONSTRAINT serves_id IF NOT EXISTS
FOR ()-[t:SERVES]-()
REQUIRE t.id IS UNIQUE
