// A load that is staged or being applied.
// params: id (string)
// returns: id, token, beat, who, why, at, changes, done, seconds
// engines: both
MATCH (l:_Load {id: $id})
RETURN l.id AS id, l.token AS token, l.beat AS beat, l.who AS who, l.why AS why, l.at AS at, l.changes AS changes, l.done AS done, l.seconds AS seconds
