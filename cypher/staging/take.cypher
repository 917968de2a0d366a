// Takes a part that is not applied yet, so that two who apply it meet; finds nothing once it was.
// params: id (string), token (string)
// returns: n
// engines: both
MATCH (p:_Part {id: $id})
SET p.token = $token
RETURN count(p) AS n
