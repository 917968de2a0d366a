// Designation by kind.
// Generated from graph/model by `make generate`; not to be edited.
// params: none
// returns: none
// engines: both
CREATE INDEX designation_kind IF NOT EXISTS
FOR (n:Designation)
ON (n.kind)
