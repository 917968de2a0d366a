// One RUNS tie per id.
// Generated from graph/model by `make generate`; not to be edited.
// params: none
// returns: none
// engines: both
CREATE CONSTRAINT runs_id IF NOT EXISTS
FOR ()-[t:RUNS]-()
REQUIRE t.id IS UNIQUE
