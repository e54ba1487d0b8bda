"""What forms a written word can be: "opened" is a past form of a verb, "walls" a plural."""

from dataclasses import dataclass
from functools import lru_cache

from quizgen.checks.finding import CACHE_SIZE
from quizgen.inflection import inflected, lemmas_of

# Forms of "be", "have" and "do" are told apart by hand: they help other verbs.
HELPERS = frozenset("am is are was were be been being has have had having do does did".split())


@dataclass(frozen=True, slots=True)
class Forms:
    """What a word can be, as far as a dictionary knows; a name is nothing at all."""

    base: bool = False  # "open", but not "be", "have", "do"
    third: bool = False  # "opens"
    past: bool = False  # "opened", "began"
    participle: bool = False  # "opened", "begun"
    ing: bool = False  # "opening"
    noun: bool = False
    plural: bool = False  # of a noun
    adjective: bool = False
    adverb: bool = False

    @property
    def verb(self) -> bool:
        return self.base or self.third or self.past or self.participle

    @property
    def only_finite(self) -> bool:
        """Tell whether the word is a finite verb and nothing else: "began", "cuts" is not."""
        return (self.third or self.past) and not (
            self.base or self.participle or self.noun or self.adjective
        )


NOTHING = Forms()
RARE_BASES = frozenset({"fell", "saw"})  # "to fell a tree" is rarer than a wrong past form


@lru_cache(maxsize=CACHE_SIZE)
def forms_of(word: str) -> Forms:
    """Return what a word can be; written with a capital it counts as a name."""
    if not word.isalpha() or word != word.lower() or word in HELPERS:
        return NOTHING
    if word in RARE_BASES:
        return Forms(past=True)
    lemmas = lemmas_of(word)
    verbs = lemmas.get("VERB", ())
    nouns = lemmas.get("NOUN", ())
    return Forms(
        base=word in verbs,
        third=any(word in inflected(verb, "VBZ") for verb in verbs),
        past=any(word in inflected(verb, "VBD") for verb in verbs),
        participle=any(word in participles(verb) for verb in verbs),
        ing=any(word in inflected(verb, "VBG") for verb in verbs),
        noun=bool(nouns),
        plural=bool(nouns) and word not in nouns,
        adjective="ADJ" in lemmas,
        adverb="ADV" in lemmas,
    )


def participles(verb: str) -> tuple[str, ...]:
    """Return the participles of a verb; British English has "got"."""
    found = inflected(verb, "VBN")
    return (*found, "got") if verb == "get" else found
