// Writes the head, so that writers go one after the other, and reads the revision behind it.
// params: token (string)
// returns: lineage, revision, demo, load, applying
// engines: both
MATCH (h:_Head {id: 'head'})
SET h.token = $token
RETURN h.lineage AS lineage, h.revision AS revision, h.demo AS demo, h.load AS load, h.applying AS applying
