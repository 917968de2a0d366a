// One judgement per id.
// params: none
// returns: none
// engines: both
CREATE CONSTRAINT system_judgement_id IF NOT EXISTS
FOR (n:_Judgement)
REQUIRE n.id IS UNIQUE
