// A revision is given once.
// params: none
// returns: none
// engines: both
CREATE CONSTRAINT system_commit_revision IF NOT EXISTS
FOR (n:_Commit)
REQUIRE n.revision IS UNIQUE
