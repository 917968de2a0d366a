// The hub households of each Party organization that has a superior on the day.
// params: day (int)
// returns: id, n
// engines: both
MATCH (o:Organization {kind: 'party_organization'})-[t:PART_OF]->(:Organization)
WHERE o.hub_households > 0
  AND coalesce(o.planned, false) = false
  AND t.since_min <= $day
  AND $day < t.until_max
WITH DISTINCT o
RETURN o.id AS id, o.hub_households AS n
ORDER BY id
