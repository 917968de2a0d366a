// The aliases that lead to these ids.
// params: ids (list of string)
// returns: id, target, revision
// engines: both
UNWIND $ids AS id
MATCH (a:_Alias {target: id})
RETURN a.id AS id, a.target AS target, a.revision AS revision
