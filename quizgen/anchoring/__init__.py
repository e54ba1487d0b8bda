"""Clauses made to stand alone: names in full, absolute times, no loose reference."""
