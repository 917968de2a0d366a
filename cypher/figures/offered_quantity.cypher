// How many of a category of resource are offered on the day.
// params: day (int), category (string)
// returns: found
// engines: both
MATCH (r:Resource {category: $category})
WHERE coalesce(r.planned, false) = false
  AND EXISTS {
    MATCH (r)<-[t:OFFERS]-()
    WHERE t.since_min <= $day AND $day < t.until_max
  }
RETURN sum(coalesce(r.quantity, 0)) AS found
