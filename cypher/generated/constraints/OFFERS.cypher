// One OFFERS tie per id.
// Generated from graph/model by `make generate`; not to be edited.
// params: none
// returns: none
// engines: both
CREATE CONSTRAINT offers_id IF NOT EXISTS
FOR ()-[t:OFFERS]-()
REQUIRE t.id IS UNIQUE
