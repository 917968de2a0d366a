// One Site per id.
// Generated from graph/model by `make generate`; not to be edited.
// params: none
// returns: none
// engines: both
CREATE CONSTRAINT site_id IF NOT EXISTS
FOR (n:Site)
REQUIRE n.id IS UNIQUE
