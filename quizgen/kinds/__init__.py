"""Kinds of items: each module makes drafts of one kind from facts."""
