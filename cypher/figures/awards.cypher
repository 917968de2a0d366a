// Who bears designations of these kinds on the day, and how many.
// params: day (int), kinds (list of string)
// returns: id, n
// engines: both
MATCH (d:Designation)
WHERE d.kind IN $kinds
  AND coalesce(d.planned, false) = false
UNWIND [(d)<-[t:AWARDED]-(bearer) WHERE t.since_min <= $day AND $day < t.until_max | bearer.id] AS id
RETURN id AS id, count(*) AS n
ORDER BY id
