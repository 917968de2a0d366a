// One Need per id.
// Generated from graph/model by `make generate`; not to be edited.
// params: none
// returns: none
// engines: both
CREATE CONSTRAINT need_id IF NOT EXISTS
FOR (n:Need)
REQUIRE n.id IS UNIQUE
