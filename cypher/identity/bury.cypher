// Marks ids as deleted for good.
// params: rows (list of map: id, revision)
// returns: none
// engines: both
UNWIND $rows AS r
CREATE (t:_Tombstone {id: r.id, revision: r.revision})
