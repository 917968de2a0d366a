// One Resource per id.
// Generated from graph/model by `make generate`; not to be edited.
// params: none
// returns: none
// engines: both
CREATE CONSTRAINT resource_id IF NOT EXISTS
FOR (n:Resource)
REQUIRE n.id IS UNIQUE
