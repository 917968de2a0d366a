// Each observation of a measure that is about an area or body, up to the day.
// params: day (int), date (string: the same day, ISO), measure (string)
// returns: id, n
// engines: both
MATCH (o:Observation {measure: $measure})
WHERE coalesce(o.planned, false) = false
  AND (o.since IS NULL OR o.since <= $date)
  AND EXISTS {
    MATCH (o)-[t:ABOUT]->()
    WHERE t.since_min <= $day AND $day < t.until_max
  }
RETURN o.id AS id, o.value AS n
ORDER BY id
