// The commits after a revision up to another, oldest first.
// params: after (int), until (int), limit (int)
// returns: revision, batch, at, who, why, n, digest, undoes, chunks
// engines: both
MATCH (c:_Commit)
WHERE c.revision > $after AND c.revision <= $until
RETURN c.revision AS revision, c.batch AS batch, c.at AS at, c.who AS who, c.why AS why, c.n AS n, c.digest AS digest, c.undoes AS undoes, c.chunks AS chunks
ORDER BY c.revision
LIMIT $limit
