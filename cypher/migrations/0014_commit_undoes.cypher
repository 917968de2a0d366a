// Commits by the batch that they reverted.
// params: none
// returns: none
// engines: both
CREATE INDEX system_commit_undoes IF NOT EXISTS
FOR (n:_Commit)
ON (n.undoes)
