// How many ties of each type there are, ended ones included; relationships of the system are none.
// params: none
// returns: type, n
// engines: both
MATCH ()-[r]->()
WITH type(r) AS type, count(*) AS n
WHERE NOT type STARTS WITH '_'
RETURN type AS type, n AS n
ORDER BY type
