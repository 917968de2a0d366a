"""What answers look like, a module a noun."""
