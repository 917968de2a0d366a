// Those of the parts that were added already.
// params: ids (list of string)
// returns: id
// engines: both
UNWIND $ids AS id
MATCH (p:_Part {id: id})
RETURN p.id AS id
