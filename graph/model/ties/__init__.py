"""Ties by what they are about; each file declares Tie values."""
