"""Where a sheet's tables are: titles, columns, and which rows are rows."""
