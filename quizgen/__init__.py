"""Makes questions that can prove themselves from an article."""
