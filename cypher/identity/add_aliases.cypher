// Lets ids resolve to other ones.
// params: rows (list of map: id, target, revision)
// returns: none
// engines: both
UNWIND $rows AS r
MERGE (a:_Alias {id: r.id})
SET a.target = r.target, a.revision = r.revision
