// One LIAISES tie per id.
// Generated from graph/model by `make generate`; not to be edited.
// params: none
// returns: none
// engines: both
CREATE CONSTRAINT liaises_id IF NOT EXISTS
FOR ()-[t:LIAISES]-()
REQUIRE t.id IS UNIQUE
