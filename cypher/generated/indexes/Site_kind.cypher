// Site by kind.
// Generated from graph/model by `make generate`; not to be edited.
// params: none
// returns: none
// engines: both
CREATE INDEX site_kind IF NOT EXISTS
FOR (n:Site)
ON (n.kind)
