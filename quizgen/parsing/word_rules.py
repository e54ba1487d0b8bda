"""What spaCy's rules say of a word with its tag and relation: its part of speech and its lemma."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple, TypeAlias, cast

from spacy.language import Language
from spacy.lookups import Lookups
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler, Lemmatizer
from spacy.tokens import Doc, Token

Key: TypeAlias = tuple[int, ...]  # letters, tag, relation; the rules for its place among others
Sort: TypeAlias = tuple[
    int, int, int, bool
]  # of words that the rules for one word do not tell apart
Match: TypeAlias = tuple[int, int, int, int]  # number and name of a rule, tokens `[start, end)`
Pattern: TypeAlias = list[dict[str, Any]]
READABLE = {"TAG", "DEP", "LOWER", "IS_SPACE"}
COMPARISONS = {"IN", "NOT_IN", "REGEX"}
MOST_WORDS = 100_000  # kept


class Reading(NamedTuple):
    """A word as the rules leave it."""

    text: str
    lemma: str
    pos: str
    tag: str
    dep: str


class WordRules:
    """The rules of the attribute ruler and the lemmatizer with the same results, looked up.

    Nearly all rules look at one word, and at nothing of it but its letters, tag and relation; and
    the lemma follows from its letters and what the rules say.
    """

    def __init__(self, ruler: AttributeRuler, lemmatizer: Lemmatizer) -> None:
        self._ruler, self._lemmatizer = ruler, quick(lemmatizer)
        self._single, self._longer = Matcher(ruler.vocab), Matcher(ruler.vocab)
        self._first = Matcher(ruler.vocab)  # how the longer ones begin
        self._longest = 1
        self._beginnings: set[Key] = set()
        self._known: dict[Key, Reading] = {}
        self._matches: dict[Sort, tuple[tuple[int, int], ...]] = {}
        self._forms: set[str] = set()
        self._shapes: list[re.Pattern[str]] = []
        for name, pattern in patterns_of(ruler):
            if len(pattern) > 1:
                self._longer.add(name, [pattern])
                self._first.add(name, [pattern[:1]])
                self._longest = max(self._longest, len(pattern))
                continue
            self._single.add(name, [pattern])
            forms, shapes = forms_of(pattern[0].get("LOWER", []))
            self._forms.update(forms)
            self._shapes.extend(re.compile(shape) for shape in shapes)

    @staticmethod
    def of(nlp: Language) -> "WordRules | None":
        """Return the rules of a pipeline; None when it has others than this class can read."""
        parts = dict(nlp.pipeline)
        ruler, lemmatizer = parts.get("attribute_ruler"), parts.get("lemmatizer")
        if not isinstance(ruler, AttributeRuler) or not isinstance(lemmatizer, Lemmatizer):
            return None
        if lemmatizer.mode != "rule" or lemmatizer.overwrite:
            return None
        is_known = all(is_readable(pattern) for _, pattern in patterns_of(ruler))
        return WordRules(ruler, lemmatizer) if is_known else None

    def read(self, docs: Iterable[Doc]) -> Iterator[list[Reading]]:
        """Yield what the rules say of the words of each paragraph."""
        for doc in docs:
            if len(self._known) > MOST_WORDS:
                self._known = {}
            known, keys = self._known, keys_of(doc)
            new = [key for key in dict.fromkeys(keys) if key not in known]
            if new:
                self._learn(doc, new)
            readings = [known[key] for key in keys]
            for place, rules in self._places(doc, keys).items():
                readings[place] = self._among_others(doc, keys, place, rules)
            yield readings

    def _places(self, doc: Doc, keys: list[Key]) -> dict[int, tuple[int, ...]]:
        """Return the words that rules for several words are about, and which rules."""
        found: dict[int, tuple[int, ...]] = {}
        if self._beginnings.isdisjoint(keys):
            return found
        for first in [place for place, key in enumerate(keys) if key in self._beginnings]:
            words = doc[first : first + self._longest]
            for name, start, end in self._longer(words, allow_missing=True, as_spans=False):
                rule = int(doc.vocab.strings[name])
                index = self._ruler.indices[rule]
                place = first + index + (end if index < 0 else 0)
                if start == 0:
                    found[place] = (*found.get(place, ()), rule)
        return found

    def _among_others(
        self, doc: Doc, keys: list[Key], place: int, rules: tuple[int, ...]
    ) -> Reading:
        """Return what the rules say of a word that some match together with its neighbours."""
        key = (*keys[place], *rules)
        if key not in self._known:
            first = max(0, place - self._longest + 1)
            part = doc_of(doc, keys[first : place + self._longest])
            self._known[key] = reading_of(self._lemmatizer(self._ruler(part))[place - first])
        return self._known[key]

    def _learn(self, like: Doc, keys: list[Key]) -> None:
        """Let spaCy read new words, each by itself."""
        doc = doc_of(like, keys)
        sorts = [self._sort_of(token) for token in doc]
        new = {
            sort: key for sort, key in zip(sorts, keys, strict=True) if sort not in self._matches
        }
        if new:
            matches = self._single(doc_of(like, list(new.values())))
            by_place: list[list[tuple[int, int]]] = [[] for _ in new]
            for name, place, _ in matches:
                by_place[place].append((int(like.vocab.strings[name]), name))
            self._matches.update(zip(new, map(tuple, by_place), strict=True))
        ordered = [
            (rule, name, place, place + 1)
            for place, sort in enumerate(sorts)
            for rule, name in self._matches[sort]
        ]
        begin = self._first(doc, allow_missing=True, as_spans=False)
        self._beginnings.update(keys[place] for _, place, _ in begin)
        annotate: Callable[[Doc, list[Match]], None] = self._ruler.set_annotations
        annotate(doc, sorted(ordered))
        self._known.update(zip(keys, map(reading_of, self._lemmatizer(doc)), strict=True))

    def _sort_of(self, token: Token) -> Sort:
        """Return what the rules for one word look at."""
        lower = token.lower_
        is_told = lower in self._forms or any(shape.search(lower) for shape in self._shapes)
        return token.tag, token.lower if is_told else 0, token.dep, token.is_space


def quick(lemmatizer: Lemmatizer) -> Lemmatizer:
    """Return the same lemmatizer with sets of words: it goes through its lists from the start."""
    made = type(lemmatizer)(lemmatizer.vocab, None, mode=lemmatizer.mode)
    made.lookups = Lookups()
    for name in lemmatizer.lookups.tables:
        table = dict(lemmatizer.lookups.get_table(name))
        if name == "lemma_index":
            table = {part_of_speech: frozenset(words) for part_of_speech, words in table.items()}
        made.lookups.add_table(name, table)
    return made


def doc_of(like: Doc, keys: list[Key]) -> Doc:
    """Return words without relations to each other."""
    strings = like.vocab.strings
    doc = Doc(like.vocab, words=[strings[key[0]] for key in keys])
    for token, (_, tag, dep, *_) in zip(doc, keys, strict=True):
        token.tag, token.dep = tag, dep
    return doc


def keys_of(doc: Doc) -> list[Key]:
    return list(map(tuple, doc.to_array(["ORTH", "TAG", "DEP"]).tolist()))


def reading_of(token: Token) -> Reading:
    return Reading(token.text, token.lemma_, token.pos_, token.tag_, token.dep_)


def patterns_of(ruler: AttributeRuler) -> Iterator[tuple[str, Pattern]]:
    """Yield the patterns of each rule with the rule's number as text."""
    for number, rule in enumerate(ruler.patterns):
        yield from ((str(number), pattern) for pattern in cast("list[Pattern]", rule["patterns"]))


def is_readable(pattern: Pattern) -> bool:
    """Tell whether a pattern's first word is one that its letters, tag and relation tell."""
    comparisons = [value for value in pattern[0].values() if isinstance(value, dict)]
    return pattern[0].keys() <= READABLE and all(c.keys() <= COMPARISONS for c in comparisons)


def forms_of(wanted: str | dict[str, Any] | list[str]) -> tuple[list[str], list[str]]:
    """Return the texts and the regular expressions that a pattern compares with."""
    if isinstance(wanted, str):
        return [wanted], []
    if isinstance(wanted, list):
        return wanted, []
    texts = [text for name in ("IN", "NOT_IN") for text in wanted.get(name, [])]
    return texts, [wanted["REGEX"]] if "REGEX" in wanted else []
