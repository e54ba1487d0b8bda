"""Rows to values and back: every query of the bank, one module per subject."""
