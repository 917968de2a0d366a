// The revision and lineage of the store; which load holds it, the revision being applied, how many were published.
// params: none
// returns: lineage, revision, demo, load, applying, published
// engines: both
MATCH (h:_Head {id: 'head'})
RETURN h.lineage AS lineage, h.revision AS revision, h.demo AS demo, h.load AS load, h.applying AS applying, coalesce(h.published, 0) AS published
