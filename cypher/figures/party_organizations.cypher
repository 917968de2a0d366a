// The Party organizations of a level and scope that have a superior on the day, one each.
// params: day (int), level (string), scope (string)
// returns: id, n
// engines: both
MATCH (o:Organization {kind: 'party_organization'})-[t:PART_OF]->(:Organization)
WHERE o.level = $level
  AND o.scope = $scope
  AND coalesce(o.planned, false) = false
  AND t.since_min <= $day
  AND $day < t.until_max
RETURN DISTINCT o.id AS id, 1 AS n
ORDER BY id
