// One ABOUT tie per id.
// Generated from graph/model by `make generate`; not to be edited.
// params: none
// returns: none
// engines: both
CREATE CONSTRAINT about_id IF NOT EXISTS
FOR ()-[t:ABOUT]-()
REQUIRE t.id IS UNIQUE
