"""Every query of Liantu as a file: its text, and a header that says what it answers, takes and returns."""

from cypher.catalog import Query, QueryFileError, names, query

__all__ = ["Query", "QueryFileError", "names", "query"]
