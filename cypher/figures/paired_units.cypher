// How many units of these kinds are paired with a community or village on the day.
// params: day (int), kinds (list of string)
// returns: found
// engines: both
MATCH (u:Organization)-[t:PAIRED_WITH]->(:Area)
WHERE u.kind IN $kinds
  AND coalesce(u.planned, false) = false
  AND t.since_min <= $day
  AND $day < t.until_max
RETURN count(DISTINCT u.id) AS found
