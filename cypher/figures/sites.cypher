// How many sites are of one of these kinds on the day; a door with several kinds counts for each of them.
// params: day (int), kinds (list of string)
// returns: found
// engines: both
MATCH (s:Site)-[t:LOCATED_IN]->(:Area)
WHERE any(kind IN coalesce(s.kinds, [s.kind]) WHERE kind IN $kinds)
  AND coalesce(s.planned, false) = false
  AND t.since_min <= $day
  AND $day < t.until_max
RETURN count(DISTINCT s.id) AS found
