// The sign of life of whoever works on a load, and how far it is; finds nothing once another has taken it over.
// params: id (string), token (string), changes (int), done (int), seconds (float)
// returns: n
// engines: both
MATCH (l:_Load {id: $id})
WHERE l.token = $token
SET l.beat = l.beat + 1, l.changes = $changes, l.done = $done, l.seconds = $seconds
RETURN count(l) AS n
