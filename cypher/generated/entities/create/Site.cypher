// Makes Site nodes.
// Generated from graph/model by `make generate`; not to be edited.
// params: rows (list of map: id and fields)
// returns: n
// engines: both
UNWIND $rows AS r
CREATE (n:Site {
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
  kinds: r.kinds,
  standard: r.standard,
  level: r.level,
  address: r.address,
  floor_area: r.floor_area,
  longitude: r.longitude,
  latitude: r.latitude,
  hours: r.hours,
  functions: r.functions,
  office_phone: r.office_phone,
  posted_members: r.posted_members,
  books: r.books
})
RETURN count(n) AS n
