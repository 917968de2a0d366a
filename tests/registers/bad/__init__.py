"""A workbook of mistakes as coordinators make them, and where each is to be told."""
