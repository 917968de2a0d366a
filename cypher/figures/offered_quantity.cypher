// The resources of a category that are offered on the day, and how many of each.
// params: day (int), category (string)
// returns: id, n
// engines: both
MATCH (r:Resource {category: $category})
WHERE coalesce(r.planned, false) = false
  AND EXISTS {
    MATCH (r)<-[t:OFFERS]-()
    WHERE t.since_min <= $day AND $day < t.until_max
  }
RETURN r.id AS id, coalesce(r.quantity, 0) AS n
ORDER BY id
