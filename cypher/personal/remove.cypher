// Removes the personal values of a load that was never published.
// params: ids (list of string)
// returns: none
// engines: both
UNWIND $ids AS id
MATCH (p:_Personal {id: id})
DELETE p
