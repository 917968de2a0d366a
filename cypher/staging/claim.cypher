// Takes a load over from whoever gave no sign of life; finds nothing if another was quicker.
// params: id (string), seen (string), beat (int), token (string)
// returns: n
// engines: both
MATCH (l:_Load {id: $id})
WHERE l.token = $seen AND l.beat = $beat
SET l.token = $token, l.beat = l.beat + 1
RETURN count(l) AS n
