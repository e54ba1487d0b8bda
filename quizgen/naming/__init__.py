"""What a text calls things: names, mentions, roles and terms."""
