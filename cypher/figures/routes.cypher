// The study routes that have a stop on the day, one each.
// params: day (int)
// returns: id, n
// engines: both
MATCH (r:Route)-[t:STOPS_AT]->(:Site)
WHERE coalesce(r.planned, false) = false
  AND t.since_min <= $day
  AND $day < t.until_max
RETURN DISTINCT r.id AS id, 1 AS n
ORDER BY id
