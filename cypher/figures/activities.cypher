// How many activities of a kind had been held by the day.
// params: day (int), date (string: the same day, ISO), kind (string)
// returns: found
// engines: both
MATCH (a:Activity {kind: $kind})<-[t:HOSTED]-(:Organization)
WHERE coalesce(a.planned, false) = false
  AND t.since_min <= $day
  AND (a.held_on IS NULL OR a.held_on <= $date)
RETURN count(DISTINCT a.id) AS found
