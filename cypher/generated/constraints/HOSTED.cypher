// One HOSTED tie per id.
// Generated from graph/model by `make generate`; not to be edited.
// params: none
// returns: none
// engines: both
CREATE CONSTRAINT hosted_id IF NOT EXISTS
FOR ()-[t:HOSTED]-()
REQUIRE t.id IS UNIQUE
