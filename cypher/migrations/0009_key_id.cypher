// One API key per id.
// params: none
// returns: none
// engines: both
CREATE CONSTRAINT system_key_id IF NOT EXISTS
FOR (n:_Key)
REQUIRE n.id IS UNIQUE
