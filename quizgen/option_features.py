"""What can be seen of a key and of the options beside it, as numbers a rating rests on."""

import re
from collections.abc import Iterator, Sequence

from quizgen.content_words import content
from quizgen.lexicon import is_common_word, noun_class

ONE_ANSWER = frozenset({"multiple_choice", "mcq", "cloze", "short_answer", "numeric"})
SMALL = frozenset("two three four five six seven eight nine ten".split())
LONG = 3  # words of a key that is read, not remembered
LONGER = 1.3  # times the mean length of the others from which a key is plainly longer
_HEDGE = re.compile(r"(?:around|about|over|nearly|almost|more|early|mid|late)\b")
Feature = tuple[str, float]


def of_key(kind: str, key: str) -> Iterator[Feature]:
    """Yield what the answer looks like, for kinds that have a single one."""
    if kind not in ONE_ANSWER or not key:
        return
    words = key.split()
    yield "key has digits", float(any(char.isdigit() for char in key))
    yield "key is a name", float(key[0].isupper())
    yield "key is lower case", float(key[0].islower())
    yield "key is common", float(len(words) == 1 and is_common_word(key.lower()))
    yield "key is a small number", float(key.lower() in SMALL)
    yield "key is hedged", float(bool(_HEDGE.match(key)))
    yield "key is long", float(len(words) > LONG)


def of_options(kind: str, stem: str, key: str, texts: Sequence[str]) -> Iterator[Feature]:
    """Yield how alike the options are, and whether the key stands out; one key, two texts at least.

    Lengths count characters.
    """
    if kind not in ONE_ANSWER or len(texts) < 2:
        return
    lengths = [len(text) for text in texts]
    others = [len(text) for text in texts if text != key] or lengths
    classes = {noun_class(text.split()[-1].lower()) for text in texts}
    yield "options spread", 1 - min(lengths) / max(lengths)
    yield "key is longest", float(len(key) > max(others))
    yield "key is plainly longer", float(len(key) > LONGER * sum(others) / len(others))
    yield "options mix names", float(len({text[0].isupper() for text in texts}) > 1)
    yield "options lower case", float(all(text[0].islower() for text in texts))
    yield "options of numbers", float(all(any(c.isdigit() for c in text) for text in texts))
    yield "options share a noun", float(len({t.split()[-1].lower() for t in texts}) < len(texts))
    yield "options of one class", float(len(classes) == 1 and None not in classes)
    yield "option words", min(3.0, sum(len(text.split()) for text in texts) / len(texts) / 5)
    yield "key in stem", float(bool(content(key) & content(stem)))
