// The commits that reverted these batches, oldest first.
// params: batches (list of string)
// returns: revision, batch, at, who, why, n, digest, undoes, chunks
// engines: both
UNWIND $batches AS batch
MATCH (c:_Commit {undoes: batch})
RETURN c.revision AS revision, c.batch AS batch, c.at AS at, c.who AS who, c.why AS why, c.n AS n, c.digest AS digest, c.undoes AS undoes, c.chunks AS chunks
ORDER BY c.revision
