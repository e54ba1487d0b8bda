"""How much a sentence matters to its article, from its words alone: 0.0 the least, 1.0 the most.

Measured on the sentences that an expert chose to ask about in six articles: the mass of telling
words finds them (area under the curve 0.70), how near a sentence is to all others does not (LexRank
0.52), nor does its place in the paragraph (0.51).
"""

from collections import Counter
from math import log

from quizgen.content_words import content
from quizgen.document import Document, Sentence
from quizgen.lexicon import is_common_word, is_stopword
from quizgen.remember import of_last

HEADED = 0.3  # what standing under the words that a sentence repeats adds: its title or heading


@of_last
def importance_of(document: Document) -> tuple[float, ...]:
    """Rate every sentence by its number: which share of all sentences tells less."""
    told = [telling_words(document, sentence) for sentence in document.sentences]
    spread = Counter(word for words in told for word in words)
    masses = [sum(log(1 + spread[word]) for word in words) for words in told]
    masses = [
        mass * (1 + HEADED * headed_share(document, sentence))
        for mass, sentence in zip(masses, document.sentences, strict=True)
    ]
    ordered = sorted(masses)
    places = {mass: place for place, mass in reversed(list(enumerate(ordered)))}
    return tuple(places[mass] / max(1, len(masses) - 1) for mass in masses)


def telling_words(document: Document, sentence: Sentence) -> frozenset[str]:
    """Return the lemmas of a sentence that few texts have: names, numbers, rare words."""
    return frozenset(
        token.lemma.lower()
        for token in document.of(sentence)
        if token.pos == "NUM"
        or (
            token.pos in {"NOUN", "PROPN", "VERB", "ADJ"}
            and not is_stopword(token.text)
            and (bool(token.entity) or not is_common_word(token.lemma))
        )
    )


def headed_share(document: Document, sentence: Sentence) -> float:
    """Return how many of the words of the article's title and the heading a sentence repeats."""
    above = content(document.article.title) | content(sentence.section)
    said = content(document.article.text[sentence.start : sentence.end])
    return len(above & said) / max(1, len(above))
