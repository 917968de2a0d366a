"""Workbooks and CSV in, changes and problems out."""
