// Every id that was deleted, and the revision that did so.
// params: none
// returns: id, revision
// engines: both
MATCH (t:_Tombstone)
RETURN t.id AS id, t.revision AS revision
