// One head node: it orders all writers.
// params: none
// returns: none
// engines: both
CREATE CONSTRAINT system_head_id IF NOT EXISTS
FOR (n:_Head)
REQUIRE n.id IS UNIQUE
