// One LOCATED_IN tie per id.
// Generated from graph/model by `make generate`; not to be edited.
// params: none
// returns: none
// engines: both
CREATE CONSTRAINT located_in_id IF NOT EXISTS
FOR ()-[t:LOCATED_IN]-()
REQUIRE t.id IS UNIQUE
