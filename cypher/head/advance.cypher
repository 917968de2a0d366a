// Sets the revision after a group of batches.
// params: revision (int)
// returns: none
// engines: both
MATCH (h:_Head {id: 'head'})
SET h.revision = $revision
