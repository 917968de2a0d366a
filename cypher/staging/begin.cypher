// Makes the record of a load that is being staged.
// params: id (string), token (string), who (string), why (string), at (string), changes (int), beat (int)
// returns: none
// engines: both
CREATE (l:_Load {
  id: $id,
  token: $token,
  beat: $beat,
  who: $who,
  why: $why,
  at: $at,
  changes: $changes,
  done: 0
})
