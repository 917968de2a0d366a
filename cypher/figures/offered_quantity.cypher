// How many of a category of resource are offered on the day.
// params: day (int), category (string)
// returns: found
// engines: both
MATCH (r:Resource {category: $category})<-[t:OFFERS]-()
WHERE coalesce(r.planned, false) = false
  AND t.since_min <= $day
  AND $day < t.until_max
WITH DISTINCT r
RETURN sum(coalesce(r.quantity, 0)) AS found
