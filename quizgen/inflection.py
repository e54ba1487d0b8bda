"""The forms and lemmas of words, by lemminflect; each is asked for once, for it takes its time."""

from functools import lru_cache
from typing import cast

from quizgen.light_imports import without_commands_of_spacy

with without_commands_of_spacy():  # lemminflect loads spaCy when it is loaded
    import lemminflect

CACHE_SIZE = 20_000  # words


@lru_cache(maxsize=CACHE_SIZE)
def inflected(lemma: str, tag: str) -> tuple[str, ...]:
    """Return the spellings of a form, the usual one first: "find" as "VBD" gives "found"."""
    found = forms_of_lemma(lemma).get(tag)
    if found is None:  # guessed by rules
        found = lemminflect.getInflection(lemma, tag)
    return cast("tuple[str, ...]", found)


@lru_cache(maxsize=CACHE_SIZE)
def forms_of_lemma(lemma: str) -> dict[str, tuple[str, ...]]:
    """Return the forms that the dictionary has, by their Penn tags."""
    return cast("dict[str, tuple[str, ...]]", lemminflect.getAllInflections(lemma))


@lru_cache(maxsize=CACHE_SIZE)
def lemmas_of(word: str) -> dict[str, tuple[str, ...]]:
    """Return what a word can be a form of, by parts of speech; none if it is unknown."""
    return cast("dict[str, tuple[str, ...]]", lemminflect.getAllLemmas(word))


def lemmas_as(word: str, part_of_speech: str) -> tuple[str, ...]:
    """Return what a word would be a form of, guessed if it is unknown: "VERB"."""
    return cast("tuple[str, ...]", lemminflect.getLemma(word, part_of_speech))
