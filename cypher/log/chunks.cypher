// Chunks of payload by id.
// params: ids (list of string)
// returns: id, data
// engines: both
UNWIND $ids AS id
MATCH (k:_Chunk {id: id})
RETURN k.id AS id, k.data AS data
