// The transactions that run on the server, with the connection each belongs to.
// params: none
// returns: id, address
// engines: both
SHOW TRANSACTIONS
YIELD transactionId, clientAddress
RETURN transactionId AS id, clientAddress AS address
