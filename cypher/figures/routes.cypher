// How many study routes have a stop on the day.
// params: day (int)
// returns: found
// engines: both
MATCH (r:Route)-[t:STOPS_AT]->(:Site)
WHERE coalesce(r.planned, false) = false
  AND t.since_min <= $day
  AND $day < t.until_max
RETURN count(DISTINCT r.id) AS found
