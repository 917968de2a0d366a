// The API key with this digest.
// params: digest (string)
// returns: id, name, role, district, area, created_at, revoked_at
// engines: both
MATCH (k:_Key {digest: $digest})
RETURN k.id AS id, k.name AS name, k.role AS role, k.district AS district, k.area AS area, k.created_at AS created_at, k.revoked_at AS revoked_at
