// The sites that are of one of these kinds on the day, one each; a door with several kinds is of each of them.
// params: day (int), kinds (list of string)
// returns: id, n
// engines: both
MATCH (s:Site)-[t:LOCATED_IN]->(:Area)
WHERE any(kind IN coalesce(s.kinds, [s.kind]) WHERE kind IN $kinds)
  AND coalesce(s.planned, false) = false
  AND t.since_min <= $day
  AND $day < t.until_max
RETURN DISTINCT s.id AS id, 1 AS n
ORDER BY id
