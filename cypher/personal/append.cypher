// Keeps personal values apart from the log.
// params: rows (list of map: id, subject, salt, value)
// returns: none
// engines: both
UNWIND $rows AS r
CREATE (p:_Personal {id: r.id, subject: r.subject, salt: r.salt, value: r.value})
