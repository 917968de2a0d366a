// How many alliances of a kind have a member on the day.
// params: day (int), kind (string)
// returns: found
// engines: both
MATCH (a:Alliance {kind: $kind})<-[t:MEMBER_OF]-()
WHERE coalesce(a.planned, false) = false
  AND t.since_min <= $day
  AND $day < t.until_max
RETURN count(DISTINCT a.id) AS found
