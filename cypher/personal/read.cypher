// Personal values by reference; an erased one is missing.
// params: ids (list of string)
// returns: id, value
// engines: both
UNWIND $ids AS id
MATCH (p:_Personal {id: id})
RETURN p.id AS id, p.value AS value
