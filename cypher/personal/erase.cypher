// Erases the personal values kept about a subject.
// params: subject (string)
// returns: n
// engines: both
MATCH (p:_Personal {subject: $subject})
WITH p
LIMIT 1000
DELETE p
RETURN count(*) AS n
