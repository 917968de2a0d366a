// A batch is committed once.
// params: none
// returns: none
// engines: both
CREATE CONSTRAINT system_commit_batch IF NOT EXISTS
FOR (n:_Commit)
REQUIRE n.batch IS UNIQUE
