// How many alliances of a kind have a member on the day.
// params: day (int), kind (string)
// returns: found
// engines: both
MATCH (a:Alliance {kind: $kind})
WHERE coalesce(a.planned, false) = false
  AND EXISTS {
    MATCH (a)<-[t:MEMBER_OF]-()
    WHERE t.since_min <= $day AND $day < t.until_max
  }
RETURN count(a) AS found
