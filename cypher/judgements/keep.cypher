// Keeps judgements; a later one about the same name and entity takes the place of the earlier.
// params: rows (list of map: id, label, kind, written, place, entity, verdict, who, at, why)
// returns: none
// engines: both
UNWIND $rows AS r
MERGE (j:_Judgement {id: r.id})
SET j.label = r.label, j.kind = r.kind, j.written = r.written, j.place = r.place, j.entity = r.entity
SET j.verdict = r.verdict, j.who = r.who, j.at = r.at, j.why = r.why
