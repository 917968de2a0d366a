// Removes the record of a load.
// params: id (string)
// returns: none
// engines: both
MATCH (l:_Load {id: $id})
DELETE l
