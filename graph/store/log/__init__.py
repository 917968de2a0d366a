"""The log: commit records with before and after, personal values by reference, the feed of the read models."""
