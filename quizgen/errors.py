"""Errors that a person can act on; each carries one sentence."""


class QuizgenError(Exception):
    """Say in one sentence what was found and what to do; the CLI prints it and exits with 1."""


class ArticleError(QuizgenError):
    """An article cannot be read or used: missing, empty, binary, too large, not English."""
