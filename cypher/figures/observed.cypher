// The sum of what was observed of a measure, over the areas and bodies that it is about.
// params: day (int), measure (string)
// returns: found
// engines: both
MATCH (o:Observation {measure: $measure})-[t:ABOUT]->()
WHERE coalesce(o.planned, false) = false
  AND t.since_min <= $day
  AND $day < t.until_max
WITH DISTINCT o
RETURN toInteger(sum(o.value)) AS found
