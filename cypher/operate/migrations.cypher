// The migrations that are recorded.
// params: none
// returns: id, checksum
// engines: both
MATCH (m:_Migration)
RETURN m.id AS id, m.checksum AS checksum
