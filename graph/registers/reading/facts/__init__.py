"""Several facts in a cell, taken apart into columns and rows of their own."""
