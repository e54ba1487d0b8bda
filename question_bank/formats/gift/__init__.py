"""GIFT: Moodle's text format, in the dialect that gift-pegjs reads the same way."""
