// Organization by kind.
// Generated from graph/model by `make generate`; not to be edited.
// params: none
// returns: none
// engines: both
CREATE INDEX organization_kind IF NOT EXISTS
FOR (n:Organization)
ON (n.kind)
