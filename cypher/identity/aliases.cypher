// Every alias.
// params: none
// returns: id, target
// engines: both
MATCH (a:_Alias)
RETURN a.id AS id, a.target AS target
