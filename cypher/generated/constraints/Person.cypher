// One Person per id.
// Generated from graph/model by `make generate`; not to be edited.
// params: none
// returns: none
// engines: both
CREATE CONSTRAINT person_id IF NOT EXISTS
FOR (n:Person)
REQUIRE n.id IS UNIQUE
