// Ends a running transaction.
// params: id (string)
// returns: transactionId, username, message
// engines: both
TERMINATE TRANSACTION $id
