// How many hub households (a count kept by Party organizations that have a superior on the day).
// params: day (int)
// returns: found
// engines: both
MATCH (o:Organization {kind: 'party_organization'})-[t:PART_OF]->(:Organization)
WHERE o.hub_households > 0
  AND coalesce(o.planned, false) = false
  AND t.since_min <= $day
  AND $day < t.until_max
WITH DISTINCT o
RETURN sum(o.hub_households) AS found
