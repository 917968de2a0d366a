// Removes the payload of a load that was never published.
// params: ids (list of string)
// returns: none
// engines: both
UNWIND $ids AS id
MATCH (k:_Chunk {id: id})
DELETE k
