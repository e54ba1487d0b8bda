"""Kinds of facts: each module finds one kind in a clause that stands alone."""
