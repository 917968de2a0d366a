// How many awards of designations of these kinds are borne on the day.
// params: day (int), kinds (list of string)
// returns: found
// engines: both
MATCH (d:Designation)<-[t:AWARDED]-()
WHERE d.kind IN $kinds
  AND coalesce(d.planned, false) = false
  AND t.since_min <= $day
  AND $day < t.until_max
RETURN count(DISTINCT t.id) AS found
