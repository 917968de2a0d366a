// Which of these ids were deleted.
// params: ids (list of string)
// returns: id, revision
// engines: both
UNWIND $ids AS id
MATCH (t:_Tombstone {id: id})
RETURN t.id AS id, t.revision AS revision
