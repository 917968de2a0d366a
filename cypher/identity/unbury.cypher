// Lets deleted ids be used again: what bore them is brought back.
// params: ids (list of string)
// returns: none
// engines: both
UNWIND $ids AS id
MATCH (t:_Tombstone {id: id})
DELETE t
