// Lets the head go: no load holds it.
// params: none
// returns: none
// engines: both
MATCH (h:_Head {id: 'head'})
SET h.load = null, h.applying = null
