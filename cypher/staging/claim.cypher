// Takes a load over from whoever worked on it; finds nothing if another was quicker.
// params: id (string), seen (string), token (string)
// returns: n
// engines: both
MATCH (l:_Load {id: $id})
WHERE l.token = $seen
SET l.token = $token, l.beat = l.beat + 1
RETURN count(l) AS n
