"""Clauses to words: questions, and statements with a gap."""
