// The commits after a revision, oldest first.
// params: after (int), limit (int)
// returns: revision, batch, at, who, why, n, digest, undoes, chunks
// engines: both
MATCH (c:_Commit)
WHERE c.revision > $after
RETURN c.revision AS revision, c.batch AS batch, c.at AS at, c.who AS who, c.why AS why, c.n AS n, c.digest AS digest, c.undoes AS undoes, c.chunks AS chunks
ORDER BY c.revision
LIMIT $limit
