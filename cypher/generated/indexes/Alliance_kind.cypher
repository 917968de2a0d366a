// Alliance by kind.
// Generated from graph/model by `make generate`; not to be edited.
// params: none
// returns: none
// engines: both
CREATE INDEX alliance_kind IF NOT EXISTS
FOR (n:Alliance)
ON (n.kind)
