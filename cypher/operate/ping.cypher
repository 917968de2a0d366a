// Answers 1 when the store answers at all.
// params: none
// returns: one
// engines: both
RETURN 1 AS one
