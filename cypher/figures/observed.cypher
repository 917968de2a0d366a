// The sum of what was observed of a measure, over the areas and bodies that it is about, up to the day.
// params: day (int), date (string: the same day, ISO), measure (string)
// returns: found
// engines: both
MATCH (o:Observation {measure: $measure})
WHERE coalesce(o.planned, false) = false
  AND (o.since IS NULL OR o.since <= $date)
  AND EXISTS {
    MATCH (o)-[t:ABOUT]->()
    WHERE t.since_min <= $day AND $day < t.until_max
  }
RETURN toInteger(sum(o.value)) AS found
