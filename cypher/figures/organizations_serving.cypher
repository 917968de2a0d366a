// The organizations of a kind that serve an area on the day, one each.
// params: day (int), kind (string)
// returns: id, n
// engines: both
MATCH (o:Organization {kind: $kind})-[t:SERVES]->(:Area)
WHERE coalesce(o.planned, false) = false
  AND t.since_min <= $day
  AND $day < t.until_max
RETURN DISTINCT o.id AS id, 1 AS n
ORDER BY id
