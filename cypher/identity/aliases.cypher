// Every alias, where it leads, and since which revision.
// params: none
// returns: id, target, revision
// engines: both
MATCH (a:_Alias)
RETURN a.id AS id, a.target AS target, a.revision AS revision
