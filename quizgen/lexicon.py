"""What a common word means: its class, what it is a kind of, its siblings, how common it is."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, cast

from quizgen.data.tables import read_lines
from quizgen.knowledge.wordnet import (
    CACHE_SIZE,
    Synset,
    class_of_verb,
    count_of,
    normal,
    senses_of,
    synset,
)
from quizgen.light_imports import module_of, standing_in, without_contents

if TYPE_CHECKING:
    from nltk.stem.snowball import SnowballStemmer

MOST_SIBLINGS = 12
ENOUGH = 12  # meanings under the same parent; with fewer, cousins are added
MOST_UNCLES = 12  # above that the grandparent is too general for its grandchildren to be alike
PLAIN = re.compile(r"[a-z][a-z'-]+(?: [a-z][a-z'-]+)?")


@lru_cache(maxsize=CACHE_SIZE)
def noun_class(lemma: str) -> str | None:
    """Return the class of a noun's dominant meaning: "meeting" gives "group"; `None` if unknown.

    One of act, animal, artifact, attribute, body, cognition, communication, event, feeling, food,
    group, location, motive, object, person, phenomenon, plant, possession, process, quantity,
    relation, shape, state, substance, time, and "Tops" for the most general nouns.
    """
    shares = noun_classes(lemma)
    return shares[0][0] if shares else None


@lru_cache(maxsize=CACHE_SIZE)
def noun_classes(lemma: str) -> tuple[tuple[str, float], ...]:
    """Return every class a noun can have with its share of the tagged uses, greatest first."""
    counts: dict[str, int] = {}
    for place, sense in enumerate(senses_of(lemma)):
        name = synset(sense.synset).noun_class
        # The first meaning counts once more, so that it wins where nothing was tagged.
        counts[name] = counts.get(name, 0) + sense.count + (place == 0)
    total = sum(counts.values())
    ordered = sorted(counts.items(), key=lambda pair: -pair[1])
    return tuple((name, count / total) for name, count in ordered)


def verb_class(lemma: str) -> str | None:
    """Return the class of a verb's first meaning: "say" gives "communication"."""
    return class_of_verb(lemma)


@lru_cache(maxsize=CACHE_SIZE)
def hypernyms(lemma: str) -> tuple[str, ...]:
    """Return what the noun is a kind of in its first meaning, nearest first.

    "oxygen" gives "chemical element", "element", "substance", ..., "entity".
    """
    names: dict[str, None] = {}
    for ancestor in ancestors(lemma):
        names.update(dict.fromkeys(ancestor.words))
    return tuple(names)


@lru_cache(maxsize=CACHE_SIZE)
def near_kinds(lemma: str, levels: int = 2) -> frozenset[str]:
    """Return what the noun is a kind of in its first meaning, at most some levels above it."""
    senses = senses_of(lemma)
    level = [synset(number) for number in (synset(senses[0].synset).parents if senses else ())]
    names: set[str] = set()
    for _ in range(levels):
        names.update(word for above in level for word in above.words)
        level = [synset(number) for above in level for number in above.parents]
    return frozenset(names)


def are_apart(lemma: str, other: str) -> bool:
    """Tell whether two nouns name different things: no synonyms, none a kind of the other."""
    if {s.synset for s in senses_of(lemma)} & {s.synset for s in senses_of(other)}:
        return False
    return not is_kind_of(lemma, other) and not is_kind_of(other, lemma)


def is_kind_of(lemma: str, ancestor_lemma: str) -> bool:
    """Tell whether the noun's first meaning is below a meaning of the other: ("dog", "animal")."""
    wanted = normal(ancestor_lemma)
    if normal(lemma) == wanted:
        return bool(senses_of(lemma))
    return any(normal(name) == wanted for name in hypernyms(lemma))


def ancestors(lemma: str) -> Iterator[Synset]:
    """Yield the meanings above the first meaning, level by level."""
    senses = senses_of(lemma)
    waiting = list(synset(senses[0].synset).parents) if senses else []
    seen: set[int] = set()
    for number in waiting:
        if number not in seen:
            seen.add(number)
            above = synset(number)
            waiting.extend(above.parents)
            yield above


@lru_cache(maxsize=CACHE_SIZE)
def siblings(lemma: str) -> tuple[str, ...]:
    """Return up to 12 nouns of the same kind in the first meaning, the best known first.

    "violin" gives "cello", ..., then cousins as "guitar"; "Battle of Hastings" gives other battles.
    """
    senses = senses_of(lemma)
    if not senses:
        return ()
    own = synset(senses[0].synset)
    ranked: dict[str, tuple[int, int, int, str]] = {}
    for distance, relative in relatives(own):
        word = fitting_word(relative, lemma, own)
        if word is not None:
            count = count_with(word, relative.number)
            is_rare = not own.is_instance and not familiarity(word)
            if not (is_rare and distance):
                unlike = abs(word.count(" ") - lemma.count(" ")) if own.is_instance else 0
                rank = (distance + 2 * is_rare + unlike, -count, len(word), word)
                ranked.setdefault(word, rank)
    return tuple(capital(word, own) for word in sorted(ranked, key=ranked.__getitem__))[
        :MOST_SIBLINGS
    ]


def relatives(own: Synset) -> Iterator[tuple[int, Synset]]:
    """Yield meanings under the same parent (0), then those under the same grandparent (1)."""
    parents = [synset(number) for number in own.parents]
    near = dict.fromkeys(child for parent in parents for child in parent.children)
    for number in near:
        if number != own.number:
            yield 0, synset(number)
    if len(near) > ENOUGH:
        return
    uncles = dict.fromkeys(
        uncle for parent in parents for above in parent.parents for uncle in synset(above).children
    )
    if len(uncles) <= MOST_UNCLES:
        for number in dict.fromkeys(child for uncle in uncles for child in synset(uncle).children):
            if number not in near and number not in own.parents:
                yield 1, synset(number)


def fitting_word(other: Synset, lemma: str, own: Synset) -> str | None:
    """Return the word of a meaning that can stand beside the lemma, of the same form."""
    if other.is_instance != own.is_instance:
        return None
    words = [word for word in other.words if has_form(word, own) and is_apart(word, own)]
    if own.is_instance:  # full name beside full name: "Isaac Newton" and "Leonhard Euler"
        words.sort(key=lambda word: abs(word.count(" ") - lemma.count(" ")))
    else:
        words = [word for word in words if senses_of(word)[0].synset == other.number]
        words.sort(key=lambda word: -count_with(word, other.number))
    return words[0] if words else None


def has_form(word: str, own: Synset) -> bool:
    """Tell whether a word is a name where ours is one, and else one or two plain words."""
    is_name = any(part[:1].isupper() for part in own.words[0].split())
    if is_name:
        return any(part[:1].isupper() for part in word.split()) and bool(senses_of(word))
    return PLAIN.fullmatch(word) is not None and bool(senses_of(word))


def is_apart(word: str, own: Synset) -> bool:
    """Tell whether a word is no variant of ours: "ozone layer" is one of "ozone"."""
    if own.is_instance:
        return word not in own.words
    own_words = {part for lemma in own.words for part in normal(lemma).split()}
    return own_words.isdisjoint(normal(word).split())


def count_with(word: str, number: int) -> int:
    """Return how often a word was tagged with this meaning."""
    return sum(sense.count for sense in senses_of(word) if sense.synset == number)


def capital(word: str, own: Synset) -> str:
    """Begin a name with a capital: WordNet has "battle of Jena"."""
    return word[:1].upper() + word[1:] if own.is_instance else word


def familiarity(lemma: str) -> int:
    """Return how often WordNet's tagged texts have the lemma, as any part of speech; 0 is rare."""
    return count_of(lemma)


@lru_cache(maxsize=CACHE_SIZE)
def is_common_word(word: str) -> bool:
    """Tell whether a word is among the commonest 1,200 of English; takes a lemma."""
    return word.lower() in load_common_words() or is_stopword(word)


@lru_cache(maxsize=CACHE_SIZE)
def is_stopword(word: str) -> bool:
    """Tell whether a word says nothing on its own: "the", "of", "don't"."""
    return word.lower().replace("’", "'") in load_stopwords()


@lru_cache(maxsize=CACHE_SIZE)
def stem(word: str) -> str:
    """Return the stem of a word: "meeting" and "meets" give "meet"."""
    return str(load_stemmer().stem(word.lower()))


def edit_distance(left: str, right: str) -> int:
    """Return how many letters must be added, dropped or changed."""
    distance = load_edit_distance()
    return int(distance(left, right))


@lru_cache(maxsize=1)
def load_edit_distance() -> Callable[[str, str], int]:
    with without_contents("nltk", "nltk.metrics"):
        from nltk.metrics.distance import edit_distance as distance

    return cast("Callable[[str, str], int]", distance)


@lru_cache(maxsize=1)
def load_common_words() -> frozenset[str]:
    return frozenset(read_lines("common_words.txt"))


@lru_cache(maxsize=1)
def load_stopwords() -> frozenset[str]:
    return frozenset(read_lines("stopwords.txt"))


@lru_cache(maxsize=1)
def load_stemmer() -> "SnowballStemmer":
    # The stemmer asks for stop words when it is told to leave them alone, and we never tell it.
    corpus = module_of("nltk.corpus", stopwords=None)
    with without_contents("nltk", "nltk.stem"), standing_in({corpus.__name__: corpus}):
        from nltk.stem.snowball import SnowballStemmer

    return SnowballStemmer("english")
