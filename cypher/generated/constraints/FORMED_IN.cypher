// One FORMED_IN tie per id.
// Generated from graph/model by `make generate`; not to be edited.
// params: none
// returns: none
// engines: both
CREATE CONSTRAINT formed_in_id IF NOT EXISTS
FOR ()-[t:FORMED_IN]-()
REQUIRE t.id IS UNIQUE
