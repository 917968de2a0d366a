// Where these ids lead, if they are aliases, and since which revision.
// params: ids (list of string)
// returns: id, target, revision
// engines: both
UNWIND $ids AS id
MATCH (a:_Alias {id: id})
RETURN a.id AS id, a.target AS target, a.revision AS revision
