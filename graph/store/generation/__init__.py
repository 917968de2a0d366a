"""Derives from the model the queries that are the same for every kind: cypher/generated."""
