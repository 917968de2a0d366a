// Removes parts that are applied or dropped.
// params: ids (list of string)
// returns: none
// engines: both
UNWIND $ids AS id
MATCH (p:_Part {id: id})
DELETE p
