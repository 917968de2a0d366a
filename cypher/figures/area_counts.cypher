// The sum of one counted field over the areas of a kind that lie within another area on the day.
// params: day (int), kind (string), field (string)
// returns: found
// engines: both
MATCH (a:Area {kind: $kind})-[t:WITHIN]->(:Area)
WHERE coalesce(a.planned, false) = false
  AND t.since_min <= $day
  AND $day < t.until_max
WITH DISTINCT a
RETURN sum(coalesce(a[$field], 0)) AS found
