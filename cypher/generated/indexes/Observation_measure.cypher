// Observation by measure.
// Generated from graph/model by `make generate`; not to be edited.
// params: none
// returns: none
// engines: both
CREATE INDEX observation_measure IF NOT EXISTS
FOR (n:Observation)
ON (n.measure)
