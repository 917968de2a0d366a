// Makes the head node of a new store with its lineage; leaves an existing one.
// params: lineage (string)
// returns: lineage
// engines: both
MERGE (h:_Head {id: 'head'})
ON CREATE SET h.lineage = $lineage, h.revision = 0, h.demo = false
RETURN h.lineage AS lineage
