// One erasable record per id.
// params: none
// returns: none
// engines: both
CREATE CONSTRAINT system_personal_id IF NOT EXISTS
FOR (n:_Personal)
REQUIRE n.id IS UNIQUE
