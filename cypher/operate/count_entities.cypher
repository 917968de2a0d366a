// How many entities of each label there are; records of the system are none.
// params: none
// returns: label, n
// engines: both
MATCH (n)
UNWIND labels(n) AS label
WITH label, count(*) AS n
WHERE NOT label STARTS WITH '_'
RETURN label AS label, n AS n
ORDER BY label
