"""Tables of words and facts, each with its source and licence in SOURCES.md."""
