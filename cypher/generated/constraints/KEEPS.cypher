// One KEEPS tie per id.
// Generated from graph/model by `make generate`; not to be edited.
// params: none
// returns: none
// engines: both
CREATE CONSTRAINT keeps_id IF NOT EXISTS
FOR ()-[t:KEEPS]-()
REQUIRE t.id IS UNIQUE
