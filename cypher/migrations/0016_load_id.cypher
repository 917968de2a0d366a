// One record of a staged load per id.
// params: none
// returns: none
// engines: both
CREATE CONSTRAINT system_load_id IF NOT EXISTS
FOR (n:_Load)
REQUIRE n.id IS UNIQUE
