// How many awards of designations of these kinds are borne on the day.
// params: day (int), kinds (list of string)
// returns: found
// engines: both
MATCH (d:Designation)
WHERE d.kind IN $kinds
  AND coalesce(d.planned, false) = false
WITH COUNT {
    MATCH (d)<-[t:AWARDED]-()
    WHERE t.since_min <= $day AND $day < t.until_max
  } AS borne
RETURN sum(borne) AS found
