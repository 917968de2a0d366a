// Where these ids lead, if they are aliases.
// params: ids (list of string)
// returns: id, target
// engines: both
UNWIND $ids AS id
MATCH (a:_Alias {id: id})
RETURN a.id AS id, a.target AS target
