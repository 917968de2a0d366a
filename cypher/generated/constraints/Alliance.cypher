// One Alliance per id.
// Generated from graph/model by `make generate`; not to be edited.
// params: none
// returns: none
// engines: both
CREATE CONSTRAINT alliance_id IF NOT EXISTS
FOR (n:Alliance)
REQUIRE n.id IS UNIQUE
