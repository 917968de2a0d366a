// The commits of these revisions.
// params: revisions (list of int)
// returns: revision, batch, at, who, why, n, digest, undoes, chunks
// engines: both
UNWIND $revisions AS revision
MATCH (c:_Commit {revision: revision})
RETURN c.revision AS revision, c.batch AS batch, c.at AS at, c.who AS who, c.why AS why, c.n AS n, c.digest AS digest, c.undoes AS undoes, c.chunks AS chunks
