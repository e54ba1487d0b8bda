"""Wrong options for a key, one file per kind of key, each with the reason why it is wrong."""
