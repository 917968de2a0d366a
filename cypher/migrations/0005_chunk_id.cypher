// One chunk of a commit's payload per id.
// params: none
// returns: none
// engines: both
CREATE CONSTRAINT system_chunk_id IF NOT EXISTS
FOR (n:_Chunk)
REQUIRE n.id IS UNIQUE
