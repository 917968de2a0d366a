"""What the graph as a whole says: the figures of the district's report, counted by queries."""
