"""Wrong phrases for a phrase: what the article says in the same form of something else."""

from collections.abc import Iterator

from quizgen.content_words import content
from quizgen.document import Document
from quizgen.facts import Context, Fact
from quizgen.lexicon import stem
from quizgen.phrases import Phrase, phrase_at

NEAREST = 0.55  # a distractor has at least this share of the key's length, or the key of its


def phrase_distractors(context: Context, fact: Fact) -> Iterator[tuple[str, str, str]]:
    """Yield phrases of other sentences, those of the key's class and form first."""
    document = context.document
    head = next(
        i for i in reversed(fact.answer.tokens) if document.tokens[i].head not in fact.answer.tokens
    )
    key = phrase_at(document, head)
    if key is None:
        return
    said = {
        stem(word)
        for word in content(document.article.text[fact.sentence.start : fact.sentence.end])
    }
    fitting = [p for p in context.phrases if is_alike(p, key) and not in_sentence(p, fact)]
    fitting.sort(
        key=lambda p: (
            p.noun_class != key.noun_class,
            p.opening != key.opening,
            abs(len(p.text) - len(key.text)),
            p.tokens,
        )
    )
    for phrase in fitting:
        if not {stem(word) for word in content(phrase.text)} & said:
            yield phrase.text, reason_for(document, phrase), "article"


def is_alike(phrase: Phrase, key: Phrase) -> bool:
    """Tell whether two phrases could stand in one list of options."""
    shorter, longer = sorted((len(phrase.text), len(key.text)))
    alike = phrase.is_plural == key.is_plural and phrase.noun_class == key.noun_class
    return alike and shorter / longer >= NEAREST


def in_sentence(phrase: Phrase, fact: Fact) -> bool:
    """Tell whether a phrase stands in the sentence of the fact."""
    return fact.sentence.first <= phrase.tokens[0] < fact.sentence.last


def reason_for(document: Document, phrase: Phrase) -> str:
    """Quote the sentence that a phrase is from."""
    sentence = next(s for s in document.sentences if s.first <= phrase.tokens[0] < s.last)
    quote = " ".join(document.article.text[sentence.start : sentence.end].split())
    quote = quote if len(quote) <= 140 else quote[:137].rsplit(" ", 1)[0] + " …"
    return f"The article says this of something else: “{quote}”"
