// One Activity per id.
// Generated from graph/model by `make generate`; not to be edited.
// params: none
// returns: none
// engines: both
CREATE CONSTRAINT activity_id IF NOT EXISTS
FOR (n:Activity)
REQUIRE n.id IS UNIQUE
