// Records that a migration has run.
// params: id (string), checksum (string), at (string)
// returns: none
// engines: both
MERGE (m:_Migration {id: $id})
ON CREATE SET m.checksum = $checksum, m.at = $at
