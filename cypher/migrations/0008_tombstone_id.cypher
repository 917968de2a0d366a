// A deleted id, never used again.
// params: none
// returns: none
// engines: both
CREATE CONSTRAINT system_tombstone_id IF NOT EXISTS
FOR (n:_Tombstone)
REQUIRE n.id IS UNIQUE
