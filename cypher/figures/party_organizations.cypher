// How many Party organizations of a level and scope exist and have a superior on the day.
// params: day (int), level (string), scope (string)
// returns: found
// engines: both
MATCH (o:Organization {kind: 'party_organization'})-[t:PART_OF]->(:Organization)
WHERE o.level = $level
  AND o.scope = $scope
  AND coalesce(o.planned, false) = false
  AND t.since_min <= $day
  AND $day < t.until_max
RETURN count(DISTINCT o.id) AS found
