// Project by category.
// Generated from graph/model by `make generate`; not to be edited.
// params: none
// returns: none
// engines: both
CREATE INDEX project_category IF NOT EXISTS
FOR (n:Project)
ON (n.category)
