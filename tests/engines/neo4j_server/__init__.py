"""A real Neo4j 5.26 from Maven Central's artifacts, in a process of its own."""
