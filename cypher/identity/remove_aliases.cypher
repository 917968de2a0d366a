// Lets ids no longer resolve to other ones.
// params: ids (list of string)
// returns: none
// engines: both
UNWIND $ids AS id
MATCH (a:_Alias {id: id})
DELETE a
