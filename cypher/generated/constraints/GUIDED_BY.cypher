// One GUIDED_BY tie per id.
// Generated from graph/model by `make generate`; not to be edited.
// params: none
// returns: none
// engines: both
CREATE CONSTRAINT guided_by_id IF NOT EXISTS
FOR ()-[t:GUIDED_BY]-()
REQUIRE t.id IS UNIQUE
