// The organizations that offer a resource of a group of categories on the day, one each.
// params: day (int), group (string: the beginning of the category codes)
// returns: id, n
// engines: both
MATCH (r:Resource)<-[t:OFFERS]-(o:Organization)
WHERE r.category STARTS WITH $group
  AND coalesce(r.planned, false) = false
  AND coalesce(o.planned, false) = false
  AND t.since_min <= $day
  AND $day < t.until_max
RETURN DISTINCT o.id AS id, 1 AS n
ORDER BY id
