"""Names found by how they sound: whole pinyin, its beginning, first letters, or these mixed with characters."""

from graph.search.pinyin.finder import Sounding, initials_of, sounding

__all__ = ["Sounding", "initials_of", "sounding"]
