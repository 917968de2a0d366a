// Makes HOLDS_POST ties from Person to Organization.
// Generated from graph/model by `make generate`; not to be edited.
// params: rows (list of map: id, from, to and fields)
// returns: n
// engines: both
UNWIND $rows AS r
MATCH (s:Person {id: r.from})
MATCH (e:Organization {id: r.to})
CREATE (s)-[t:HOLDS_POST {
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
  note: r.note,
  post: r.post,
  standing: r.standing,
  on_behalf_of: r.on_behalf_of,
  appointment: r.appointment,
  office_term: r.office_term
}]->(e)
RETURN count(t) AS n
