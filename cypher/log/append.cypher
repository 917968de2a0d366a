// Appends commit records.
// params: rows (list of map: revision, batch, at, who, why, n, digest, undoes, chunks)
// returns: none
// engines: both
UNWIND $rows AS r
CREATE (c:_Commit {
  revision: r.revision,
  batch: r.batch,
  at: r.at,
  who: r.who,
  why: r.why,
  n: r.n,
  digest: r.digest,
  undoes: r.undoes,
  chunks: r.chunks
})
