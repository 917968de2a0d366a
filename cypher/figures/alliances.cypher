// The alliances of a kind that have a member on the day, one each.
// params: day (int), kind (string)
// returns: id, n
// engines: both
MATCH (a:Alliance {kind: $kind})
WHERE coalesce(a.planned, false) = false
  AND EXISTS {
    MATCH (a)<-[t:MEMBER_OF]-()
    WHERE t.since_min <= $day AND $day < t.until_max
  }
RETURN a.id AS id, 1 AS n
ORDER BY id
