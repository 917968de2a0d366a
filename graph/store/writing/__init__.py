"""The one write path: judge each change against what is stored, write the difference, append the log."""
