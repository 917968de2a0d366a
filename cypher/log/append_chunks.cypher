// Appends the compressed payload of commits.
// params: rows (list of map: id, data)
// returns: none
// engines: both
UNWIND $rows AS r
CREATE (c:_Chunk {id: r.id, data: r.data})
