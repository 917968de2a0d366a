// Marks a store without a commit as begun by the sample.
// params: none
// returns: n
// engines: both
MATCH (h:_Head {id: 'head'})
WHERE h.revision = 0
SET h.demo = true
RETURN count(h) AS n
