// One record of a staged load's part per id.
// params: none
// returns: none
// engines: both
CREATE CONSTRAINT system_part_id IF NOT EXISTS
FOR (n:_Part)
REQUIRE n.id IS UNIQUE
