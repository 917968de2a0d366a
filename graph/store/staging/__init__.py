"""Loads beyond one transaction: staged in parts, published by one small transaction, then applied part by part."""
