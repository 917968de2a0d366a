// Aliases by where they lead.
// params: none
// returns: none
// engines: both
CREATE INDEX system_alias_target IF NOT EXISTS
FOR (n:_Alias)
ON (n.target)
