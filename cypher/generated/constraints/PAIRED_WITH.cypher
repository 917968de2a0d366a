// One PAIRED_WITH tie per id.
// Generated from graph/model by `make generate`; not to be edited.
// params: none
// returns: none
// engines: both
CREATE CONSTRAINT paired_with_id IF NOT EXISTS
FOR ()-[t:PAIRED_WITH]-()
REQUIRE t.id IS UNIQUE
