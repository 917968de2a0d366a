"""Benchmarks: each measures us and a peer in one run on one machine, and prints the ratio. Nothing here is a test."""
