// One Organization per id.
// Generated from graph/model by `make generate`; not to be edited.
// params: none
// returns: none
// engines: both
CREATE CONSTRAINT organization_id IF NOT EXISTS
FOR (n:Organization)
REQUIRE n.id IS UNIQUE
