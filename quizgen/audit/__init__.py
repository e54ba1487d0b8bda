"""What can be held against items as a set, without reading the article."""
