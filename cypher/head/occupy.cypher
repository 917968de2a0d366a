// Lets a load hold the head until it is done.
// params: load (string)
// returns: none
// engines: both
MATCH (h:_Head {id: 'head'})
SET h.load = $load, h.applying = null
