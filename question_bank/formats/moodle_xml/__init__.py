"""Moodle XML: the richest of Moodle's formats, for every kind of item."""
