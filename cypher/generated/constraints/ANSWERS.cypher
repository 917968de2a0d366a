// One ANSWERS tie per id.
// Generated from graph/model by `make generate`; not to be edited.
// params: none
// returns: none
// engines: both
CREATE CONSTRAINT answers_id IF NOT EXISTS
FOR ()-[t:ANSWERS]-()
REQUIRE t.id IS UNIQUE
