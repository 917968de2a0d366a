// Deletes Site nodes and what hangs on them.
// Generated from graph/model by `make generate`; not to be edited.
// params: ids (list of string)
// returns: none
// engines: both
UNWIND $ids AS id
MATCH (n:Site {id: id})
DETACH DELETE n
