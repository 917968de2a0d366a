// One STOPS_AT tie per id.
// Generated from graph/model by `make generate`; not to be edited.
// params: none
// returns: none
// engines: both
CREATE CONSTRAINT stops_at_id IF NOT EXISTS
FOR ()-[t:STOPS_AT]-()
REQUIRE t.id IS UNIQUE
