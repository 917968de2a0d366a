"""Loads beyond one transaction."""
