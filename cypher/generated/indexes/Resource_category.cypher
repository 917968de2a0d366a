// Resource by category.
// Generated from graph/model by `make generate`; not to be edited.
// params: none
// returns: none
// engines: both
CREATE INDEX resource_category IF NOT EXISTS
FOR (n:Resource)
ON (n.category)
