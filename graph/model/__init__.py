"""What exists: entities, ties, their fields, names, dates and changes. No I/O beyond its own data files."""
