"""From what a caller asks to be written to what is written, and what came of it."""
