// One MEMBER_OF tie per id.
// Generated from graph/model by `make generate`; not to be edited.
// params: none
// returns: none
// engines: both
CREATE CONSTRAINT member_of_id IF NOT EXISTS
FOR ()-[t:MEMBER_OF]-()
REQUIRE t.id IS UNIQUE
