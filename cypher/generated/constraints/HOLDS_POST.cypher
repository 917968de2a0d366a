// One HOLDS_POST tie per id.
// Generated from graph/model by `make generate`; not to be edited.
// params: none
// returns: none
// engines: both
CREATE CONSTRAINT holds_post_id IF NOT EXISTS
FOR ()-[t:HOLDS_POST]-()
REQUIRE t.id IS UNIQUE
