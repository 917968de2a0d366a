// The sum of what was observed of a measure, over the areas and bodies that it is about, up to the day.
// params: day (int), date (string: the same day, ISO), measure (string)
// returns: found
// engines: both
MATCH (o:Observation {measure: $measure})-[t:ABOUT]->()
WHERE coalesce(o.planned, false) = false
  AND (o.since IS NULL OR o.since <= $date)
  AND t.since_min <= $day
  AND $day < t.until_max
WITH DISTINCT o
RETURN toInteger(sum(o.value)) AS found
