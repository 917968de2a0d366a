// One UNDERTAKES tie per id.
// Generated from graph/model by `make generate`; not to be edited.
// params: none
// returns: none
// engines: both
CREATE CONSTRAINT undertakes_id IF NOT EXISTS
FOR ()-[t:UNDERTAKES]-()
REQUIRE t.id IS UNIQUE
