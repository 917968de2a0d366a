// Takes judgements back.
// params: ids (list of string)
// returns: n
// engines: both
UNWIND $ids AS id
MATCH (j:_Judgement {id: id})
DELETE j
RETURN count(*) AS n
