// Makes Organization nodes.
// Generated from graph/model by `make generate`; not to be edited.
// params: rows (list of map: id and fields)
// returns: n
// engines: both
UNWIND $rows AS r
CREATE (n:Organization {
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
  level: r.level,
  scope: r.scope,
  form: r.form,
  code: r.code,
  order: r.order,
  elected: r.elected,
  election_due: r.election_due,
  members: r.members,
  hub_households: r.hub_households,
  staff: r.staff,
  office: r.office,
  office_phone: r.office_phone,
  liaison_name: r.liaison_name,
  liaison_post: r.liaison_post,
  liaison_phone: r.liaison_phone,
  address: r.address
})
RETURN count(n) AS n
