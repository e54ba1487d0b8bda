"""Anki packages (.apkg): notes for spaced repetition, written and read."""
