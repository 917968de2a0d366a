// Makes Activity nodes.
// Generated from graph/model by `make generate`; not to be edited.
// params: rows (list of map: id and fields)
// returns: n
// engines: both
UNWIND $rows AS r
CREATE (n:Activity {
  id: r.id,
  revision: r.revision,
  created_at: r.created_at,
  updated_at: r.updated_at,
  name: r.name,
  short_name: r.short_name,
  former_names: r.former_names,
  since: r.since,
  until: r.until,
  planned: r.planned,
  source: r.source,
  source_date: r.source_date,
  note: r.note,
  kind: r.kind,
  held_on: r.held_on,
  participants: r.participants,
  points: r.points
})
RETURN count(n) AS n
