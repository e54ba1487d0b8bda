"""Who and what an article calls by several names: "Xi" is "Xi Jinping", "SCO" an acronym."""

import re
from collections import Counter
from dataclasses import dataclass

from quizgen.article import Article
from quizgen.document import Document
from quizgen.knowledge.gazetteer import gender_of
from quizgen.lexicon import edit_distance, is_common_word, noun_class

NAMED = frozenset(
    {"PERSON", "ORG", "GPE", "LOC", "FAC", "EVENT", "NORP", "PRODUCT", "WORK_OF_ART", "LAW"}
)
_ACRONYM = re.compile(
    r"((?:[A-Z][\w'\u2019-]*\s+(?:(?:of|for|the|and|on|in)\s+)*)+[A-Z][\w'\u2019-]*)\s+\(([A-Z][A-Za-z.]{1,7})\)"
)
MONARCH = re.compile(r"^\w+ (?:[IVX]+|the \w+)$")
LEAST_LETTERS = 5  # of a word that may be misspelt: "Jan" and "Jon" are two
_PERSONAL = re.compile(r"\b(?:he|his|him|she|her)\b", re.IGNORECASE)
_SMALL = {"of", "for", "the", "and", "on", "in"}


@dataclass(frozen=True, slots=True)
class Names:
    """Full names by short form, acronyms by their letters, and how often each name stands there."""

    people: dict[str, str]  # "Xi" -> "Xi Jinping"; only when no other person shares the form
    acronyms: dict[str, str]  # "SCO" -> "Shanghai Cooperation Organization"
    mentions: Counter[str]  # of names, people by their full name
    articled: frozenset[str] = frozenset()  # full names that running text writes with "the"

    def full(self, name: str) -> str:
        """Return the longest form of a name that the article gives."""
        return self.people.get(name, self.acronyms.get(name, name))

    def first_mention(self, name: str) -> str:
        """Return how a stem introduces a name: "SCO" gives "Shanghai Cooperation ... (SCO)"."""
        if name in self.acronyms:
            return f"{self.acronyms[name]} ({name})"
        return self.people.get(name, name)

    def written(self, name: str) -> str:
        """Return a name as it stands in mid-sentence: "the Bank of Norway", "Kenya"."""
        full = self.full(name)
        shown = f"{full} ({name})" if name in self.acronyms else full
        return f"the {shown}" if full in self.articled else shown

    def variants(self, name: str) -> tuple[str, ...]:
        """Return every form of a name that the article uses, the given one first."""
        full = self.full(name)
        shorter = [
            short for short, long in (*self.people.items(), *self.acronyms.items()) if long == full
        ]
        return tuple(dict.fromkeys((name, full, *sorted(shorter))))


def find_names(document: Document) -> Names:
    """Collect the names of an article."""
    people = Counter(entity.text for entity in document.entities if entity.label == "PERSON")
    if (titled := title_person(document.article)) is not None:
        people[titled] += 1
    mentions = Counter(entity.text for entity in document.entities if entity.label in NAMED)
    short = short_forms(people)
    for form, full in short.items():
        mentions[full] += mentions.pop(form, 0)
    acronyms = find_acronyms(document.article.text)
    return Names(short, acronyms, mentions, find_articled(document, short, acronyms))


def find_articled(
    document: Document, people: dict[str, str], acronyms: dict[str, str]
) -> frozenset[str]:
    """Return the names that stand with "the" more often than bare, where they stand alone."""
    votes: Counter[str] = Counter()
    for entity in document.entities:
        if entity.label not in NAMED - {"PERSON", "NORP"} or not entity.first:
            continue
        last, before = document.tokens[entity.last - 1], document.tokens[entity.first - 1]
        if last.dep in {"compound", "amod", "nmod", "poss"} or before.dep in {"poss", "case"}:
            continue  # the article would be another noun's: "the Norway spruce"
        if entity.text in acronyms:
            continue  # "NATO", but "the North Atlantic Treaty Organization"
        full = people.get(entity.text, entity.text)
        is_plain = " " in full and is_common_word(full.split()[-1].lower())
        articles = {"the", "a", "an"} if is_plain else {"the"}  # "a Supreme Court decision"
        votes[full] += 1 if before.text.lower() in articles else -1
    text = document.article.text
    votes.update(f for f in acronyms.values() if re.search(rf"\b[Tt]he {re.escape(f)}\b", text))
    return frozenset(name for name, count in votes.items() if count > 0)


def title_person(article: Article) -> str | None:
    """Return the title when it is nothing but the name of somebody the text calls he or she."""
    title = article.title
    words = title.split()
    is_name = 2 <= len(words) <= 3 and all(word.isalpha() and word[0].isupper() for word in words)
    is_shouted = any(len(word) > 1 and word.isupper() for word in words)
    if not is_name or is_shouted or any(is_common_word(word) for word in words):
        return None
    is_first_name = gender_of(words[0]) is not None or noun_class(words[0].lower()) is None
    return title if is_first_name and len(_PERSONAL.findall(article.text)) >= 3 else None


def short_forms(people: Counter[str]) -> dict[str, str]:
    """Map first and last names to the only full name that has them."""
    owners: dict[str, set[str]] = {}
    for name in people:
        words = name.split()
        if len(words) < 2:
            continue
        for form in {words[0], words[-1], " ".join(words[1:])} - {name}:
            owners.setdefault(form, set()).add(name)
    result = {}
    for form in sorted(owners):
        longest = sorted(owners[form], key=lambda name: (-len(name.split()), name))
        kings = [name for name in longest if MONARCH.search(name) and name.split()[0] == form]
        if len(kings) == 1 and form in people:  # others are called by their surname
            result[form] = kings[0]
            continue
        others = [name for name in longest[1:] if not set(name.split()) <= set(longest[0].split())]
        if form in people and not others:
            result[form] = longest[0]
    return result | other_spellings(people)


def other_spellings(people: Counter[str]) -> dict[str, str]:
    """Map a rarer spelling to the commoner: "Mathew Morris" to "Matthew Morris"."""
    full = sorted((name for name in people if " " in name), key=lambda n: (-people[n], n))
    found: dict[str, str] = {}
    for place, name in enumerate(full):
        for other in full[:place]:
            if other not in found and is_spelling_of(name, other):
                found[name] = other
                break
    return found


def is_spelling_of(name: str, other: str) -> bool:
    """Tell whether two full names differ by one letter of one word."""
    ours, theirs = name.split(), other.split()
    if len(ours) != len(theirs) or ours[0][0] != theirs[0][0]:
        return False
    unlike = [(a, b) for a, b in zip(ours, theirs, strict=True) if a != b]
    if len(unlike) != 1 or min(len(unlike[0][0]), len(unlike[0][1])) < LEAST_LETTERS:
        return False
    genders = {gender_of(unlike[0][0]), gender_of(unlike[0][1])} - {None}
    return edit_distance(*unlike[0]) == 1 and len(genders) < 2


def find_acronyms(text: str) -> dict[str, str]:
    """Find "Full Name (FN)" whose capitals spell the letters."""
    found: dict[str, str] = {}
    for match in _ACRONYM.finditer(text):
        words, letters = match.group(1).split(), match.group(2).replace(".", "")
        for start in range(len(words)):
            if words[start].lower() in _SMALL:
                continue
            parts = [part for word in words[start:] for part in word.split("-") if part]
            joined = "".join(w[0] for w in words[start:] if w.lower() not in _SMALL)
            initials = "".join(w[0] for w in parts if w.lower() not in _SMALL)
            if letters.upper() in {initials.upper(), joined.upper()}:
                found.setdefault(match.group(2), " ".join(words[start:]))
                break
    return found
