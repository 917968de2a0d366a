// One Route per id.
// Generated from graph/model by `make generate`; not to be edited.
// params: none
// returns: none
// engines: both
CREATE CONSTRAINT route_id IF NOT EXISTS
FOR (n:Route)
REQUIRE n.id IS UNIQUE
