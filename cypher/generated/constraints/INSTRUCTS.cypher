// One INSTRUCTS tie per id.
// Generated from graph/model by `make generate`; not to be edited.
// params: none
// returns: none
// engines: both
CREATE CONSTRAINT instructs_id IF NOT EXISTS
FOR ()-[t:INSTRUCTS]-()
REQUIRE t.id IS UNIQUE
