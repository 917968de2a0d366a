// The parts of a load that are not applied yet, in their order.
// params: load (string)
// returns: id, n, phase, entries, checksum
// engines: both
MATCH (p:_Part {load: $load})
RETURN p.id AS id, p.n AS n, p.phase AS phase, p.entries AS entries, p.checksum AS checksum
ORDER BY p.n
