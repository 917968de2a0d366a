"""Each form of file that coordinators have, to grids: one form a file."""
