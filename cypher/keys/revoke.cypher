// Revokes the API keys of this name that are in force.
// params: name (string), at (string)
// returns: n
// engines: both
MATCH (k:_Key {name: $name})
WHERE k.revoked_at IS NULL
SET k.revoked_at = $at
RETURN count(k) AS n
