// One AT tie per id.
// Generated from graph/model by `make generate`; not to be edited.
// params: none
// returns: none
// engines: both
CREATE CONSTRAINT at_id IF NOT EXISTS
FOR ()-[t:AT]-()
REQUIRE t.id IS UNIQUE
