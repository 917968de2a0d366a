// The parts of a staged load by the load.
// params: none
// returns: none
// engines: both
CREATE INDEX system_part_load IF NOT EXISTS
FOR (n:_Part)
ON (n.load)
