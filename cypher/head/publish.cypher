// Says that the load that holds the head is being applied, and will be this revision.
// params: revision (int)
// returns: none
// engines: both
MATCH (h:_Head {id: 'head'})
SET h.applying = $revision, h.published = coalesce(h.published, 0) + 1
