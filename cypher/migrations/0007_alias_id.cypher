// An id that now resolves to another.
// params: none
// returns: none
// engines: both
CREATE CONSTRAINT system_alias_id IF NOT EXISTS
FOR (n:_Alias)
REQUIRE n.id IS UNIQUE
