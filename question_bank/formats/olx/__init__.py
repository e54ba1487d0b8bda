"""Open edX's exchange format, OLX: one problem a file, in a library that is also a course."""
