"""The words of a text that carry meaning."""

from quizgen.lexicon import is_stopword


def content(text: str) -> frozenset[str]:
    """Return the words of a text that carry meaning, lower case."""
    cleaned = "".join(c if c.isalnum() else " " for c in text.casefold())
    return frozenset(word for word in cleaned.split() if not is_stopword(word))
