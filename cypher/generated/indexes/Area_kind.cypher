// Area by kind.
// Generated from graph/model by `make generate`; not to be edited.
// params: none
// returns: none
// engines: both
CREATE INDEX area_kind IF NOT EXISTS
FOR (n:Area)
ON (n.kind)
