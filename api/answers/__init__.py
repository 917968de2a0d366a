"""Results of graph.analysis as documents."""
