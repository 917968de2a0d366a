// Every judgement, oldest first.
// params: none
// returns: id, label, kind, written, place, entity, verdict, who, at, why
// engines: both
MATCH (j:_Judgement)
RETURN j.id AS id, j.label AS label, j.kind AS kind, j.written AS written, j.place AS place, j.entity AS entity, j.verdict AS verdict, j.who AS who, j.at AS at, j.why AS why
ORDER BY j.at, j.id
