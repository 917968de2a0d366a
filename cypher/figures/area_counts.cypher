// One counted field of each area of a kind that lies within another area on the day.
// params: day (int), kind (string), field (string)
// returns: id, n
// engines: both
MATCH (a:Area {kind: $kind})-[t:WITHIN]->(:Area)
WHERE coalesce(a.planned, false) = false
  AND t.since_min <= $day
  AND $day < t.until_max
WITH DISTINCT a
RETURN a.id AS id, coalesce(a[$field], 0) AS n
ORDER BY id
