// One PART_OF tie per id.
// Generated from graph/model by `make generate`; not to be edited.
// params: none
// returns: none
// engines: both
CREATE CONSTRAINT part_of_id IF NOT EXISTS
FOR ()-[t:PART_OF]-()
REQUIRE t.id IS UNIQUE
