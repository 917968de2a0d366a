// Keeps a new API key: its digest, never the key.
// params: id (string), name (string), digest (string), role (string), district (bool), area (string or null), at (string)
// returns: id
// engines: both
CREATE (k:_Key {
  id: $id,
  name: $name,
  digest: $digest,
  role: $role,
  district: $district,
  area: $area,
  created_at: $at
})
RETURN k.id AS id
