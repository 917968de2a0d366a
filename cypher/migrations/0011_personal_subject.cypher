// Erasable records by whom they are about.
// params: none
// returns: none
// engines: both
CREATE INDEX system_personal_subject IF NOT EXISTS
FOR (n:_Personal)
ON (n.subject)
