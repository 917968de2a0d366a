// How many organizations of a kind serve an area on the day.
// params: day (int), kind (string)
// returns: found
// engines: both
MATCH (o:Organization {kind: $kind})-[t:SERVES]->(:Area)
WHERE coalesce(o.planned, false) = false
  AND t.since_min <= $day
  AND $day < t.until_max
RETURN count(DISTINCT o.id) AS found
