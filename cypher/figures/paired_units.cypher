// The units of these kinds that are paired with a community or village on the day, one each.
// params: day (int), kinds (list of string)
// returns: id, n
// engines: both
MATCH (u:Organization)-[t:PAIRED_WITH]->(:Area)
WHERE u.kind IN $kinds
  AND coalesce(u.planned, false) = false
  AND t.since_min <= $day
  AND $day < t.until_max
RETURN DISTINCT u.id AS id, 1 AS n
ORDER BY id
