"""Readers by kind of source: each turns the bytes of one source into an article."""
