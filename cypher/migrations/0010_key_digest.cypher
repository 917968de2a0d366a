// An API key is found by the digest of its secret.
// params: none
// returns: none
// engines: both
CREATE CONSTRAINT system_key_digest IF NOT EXISTS
FOR (n:_Key)
REQUIRE n.digest IS UNIQUE
