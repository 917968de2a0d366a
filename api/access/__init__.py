"""Who may what: one table of routes and rights, one place that finds the caller, one place that masks."""
