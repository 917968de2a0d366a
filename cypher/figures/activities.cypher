// The activities of a kind that had been held by the day, one each.
// params: day (int), date (string: the same day, ISO), kind (string)
// returns: id, n
// engines: both
MATCH (a:Activity {kind: $kind})<-[t:HOSTED]-(:Organization)
WHERE coalesce(a.planned, false) = false
  AND t.since_min <= $day
  AND (a.held_on IS NULL OR a.held_on <= $date)
RETURN DISTINCT a.id AS id, 1 AS n
ORDER BY id
