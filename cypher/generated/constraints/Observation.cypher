// One Observation per id.
// Generated from graph/model by `make generate`; not to be edited.
// params: none
// returns: none
// engines: both
CREATE CONSTRAINT observation_id IF NOT EXISTS
FOR (n:Observation)
REQUIRE n.id IS UNIQUE
