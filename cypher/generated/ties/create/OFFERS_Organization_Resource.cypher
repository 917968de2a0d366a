// Makes OFFERS ties from Organization to Resource.
// Generated from graph/model by `make generate`; not to be edited.
// params: rows (list of map: id, from, to and fields)
// returns: n
// engines: both
UNWIND $rows AS r
MATCH (s:Organization {id: r.from})
MATCH (e:Resource {id: r.to})
CREATE (s)-[t:OFFERS {
  id: r.id,
  revision: r.revision,
  created_at: r.created_at,
  updated_at: r.updated_at,
  since_min: r.since_min,
  since_max: r.since_max,
  until_min: r.until_min,
  until_max: r.until_max,
  since: r.since,
  until: r.until,
  source: r.source,
  source_date: r.source_date,
  note: r.note
}]->(e)
RETURN count(t) AS n
