// Activity by kind.
// Generated from graph/model by `make generate`; not to be edited.
// params: none
// returns: none
// engines: both
CREATE INDEX activity_kind IF NOT EXISTS
FOR (n:Activity)
ON (n.kind)
