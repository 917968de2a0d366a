// API keys by name.
// params: none
// returns: none
// engines: both
CREATE INDEX system_key_name IF NOT EXISTS
FOR (n:_Key)
ON (n.name)
