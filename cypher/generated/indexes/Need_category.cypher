// Need by category.
// Generated from graph/model by `make generate`; not to be edited.
// params: none
// returns: none
// engines: both
CREATE INDEX need_category IF NOT EXISTS
FOR (n:Need)
ON (n.category)
