// The sites of one of these kinds on the day, and the Party members posted at each.
// params: day (int), kinds (list of string)
// returns: id, n
// engines: both
MATCH (s:Site)-[t:LOCATED_IN]->(:Area)
WHERE any(kind IN coalesce(s.kinds, [s.kind]) WHERE kind IN $kinds)
  AND coalesce(s.planned, false) = false
  AND t.since_min <= $day
  AND $day < t.until_max
WITH DISTINCT s
RETURN s.id AS id, coalesce(s.posted_members, 0) AS n
ORDER BY id
