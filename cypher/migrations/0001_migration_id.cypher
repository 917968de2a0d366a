// One record per migration.
// params: none
// returns: none
// engines: both
CREATE CONSTRAINT system_migration_id IF NOT EXISTS
FOR (n:_Migration)
REQUIRE n.id IS UNIQUE
