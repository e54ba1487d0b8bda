"""Texts to words with their relations and names: spaCy's results, with less work than spaCy's."""
