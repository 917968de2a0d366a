"""Names found by how they sound: whole pinyin, its beginning, first letters, or these mixed with characters."""

from graph.search.pinyin.finder import PinyinFinder, Sounding

__all__ = ["PinyinFinder", "Sounding"]
