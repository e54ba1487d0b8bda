"""An article to nothing, or to the one sentence that says why no questions can come of it."""

import re
from itertools import islice

from quizgen.article import Article
from quizgen.errors import ArticleError
from quizgen.lexicon import is_stopword
from quizgen.sentences import split_sentences

LEAST_SENTENCES = 2
WORDS_LOOKED_AT = 2000
LEAST_WORDS = 20  # with fewer, the share of stop words says little
# Measured: 1,666 English texts have 0.12 to 0.40 (a bibliography least), others at most 0.06.
LEAST_STOPWORDS = 0.09
# Stop words of English that are common words of its neighbours too, as Dutch "in", "was", "of".
SHARED = frozenset(
    """all am an as at be both by can do does for had has have he her here him in is it just me more
    most my no not now of off on or other over own same so some too under up was we will you
    """.split()
)
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
PROSE = {"paragraph", "list_item", "quote"}


def check_article(article: Article, source: str) -> None:
    """Refuse a text without two sentences or in another language than English.

    Raises:
        ArticleError: it is one or the other.
    """
    if not any(sign.isalpha() for sign in article.text):
        raise ArticleError(f"{source} has no words; give it the text of an article.")
    if not is_english(article.text):
        raise ArticleError(f"{source} does not seem to be English, the only language for now.")
    if not has_sentences(article):
        raise ArticleError(
            f"{source} has fewer than {LEAST_SENTENCES} sentences; questions need a longer text."
        )


def is_english(text: str) -> bool:
    """Tell by the share of English stop words; a few words must only be in Latin letters."""
    words = [match[0] for match in islice(WORD.finditer(text), WORDS_LOOKED_AT)]
    share = stopword_share(words)
    if len(words) < LEAST_WORDS:
        return share > 0 or all(word.isascii() for word in words)
    return share >= LEAST_STOPWORDS


def stopword_share(words: list[str]) -> float:
    """Return the share of stop words that only English has."""
    found = sum(1 for word in words if len(word) > 1 and is_english_only(word.lower()))
    return found / len(words) if words else 0.0


def is_english_only(word: str) -> bool:
    return is_stopword(word) and word not in SHARED


def has_sentences(article: Article) -> bool:
    """Tell whether the running text has enough sentences."""
    count = 0
    for block in article.blocks:
        if block.kind in PROSE:
            count += len(split_sentences(article.text, block.start, block.end))
            if count >= LEAST_SENTENCES:
                return True
    return False
