// Adds parts to a load.
// params: rows (list of map: id, load, n, phase, entries, checksum)
// returns: none
// engines: both
UNWIND $rows AS r
CREATE (p:_Part {
  id: r.id,
  load: r.load,
  n: r.n,
  phase: r.phase,
  entries: r.entries,
  checksum: r.checksum
})
