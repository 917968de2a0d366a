// One Designation per id.
// Generated from graph/model by `make generate`; not to be edited.
// params: none
// returns: none
// engines: both
CREATE CONSTRAINT designation_id IF NOT EXISTS
FOR (n:Designation)
REQUIRE n.id IS UNIQUE
