// The revision and lineage of the store.
// params: none
// returns: lineage, revision, demo
// engines: both
MATCH (h:_Head {id: 'head'})
RETURN h.lineage AS lineage, h.revision AS revision, h.demo AS demo
