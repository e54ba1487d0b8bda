"""The item-writing rules: pure functions of an item and its article's text that return findings."""
