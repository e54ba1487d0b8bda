"""Sentences to clauses: one statement each, whose parse can be trusted."""
