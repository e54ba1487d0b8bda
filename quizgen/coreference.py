"""Pronouns to names, only where the structure of the text leaves no other reading."""

from quizgen.document import Document, Sentence, Token
from quizgen.gazetteer import gender_of
from quizgen.names import Names, title_person
from quizgen.wording import lower_first

MALE, FEMALE = {"he", "him", "his"}, {"she", "her"}
THING = {"it", "its"}
PERSON_TITLES = {
    "mr": "m",
    "sir": "m",
    "king": "m",
    "prince": "m",
    "lord": "m",
    "mrs": "f",
    "ms": "f",
    "queen": "f",
    "princess": "f",
    "lady": "f",
    "dame": "f",
    "miss": "f",
}
TOPIC_MENTIONS = 4
CLASS_NOUNS: dict[str, frozenset[str]] = (
    dict.fromkeys(
        ("event", "summit", "conference", "game", "festival", "exhibition"), frozenset({"EVENT"})
    )
    | dict.fromkeys(
        ("company", "organisation", "organization", "agency", "university", "bank"),
        frozenset({"ORG"}),
    )
    | dict.fromkeys(("country", "city", "island"), frozenset({"GPE", "LOC"}))
)
THINGS = {"ORG", "GPE", "FAC", "EVENT", "PRODUCT", "LOC", "LAW", "WORK_OF_ART"}


def resolve_pronoun(
    document: Document, names: Names, sentence: Sentence, pronoun: Token
) -> str | None:
    """Return the full name a pronoun stands for, or None when more than one would fit.

    The gate: outside quotations, exactly one named candidate of the right type in this sentence
    before the pronoun and the sentence before it in the same paragraph.
    """
    word = pronoun.text.lower()
    if pronoun.is_quoted:
        return None
    if word in MALE | FEMALE:
        return resolve_person(document, names, sentence, pronoun, "m" if word in MALE else "f")
    if word in THING:
        return resolve_thing(document, names, sentence, pronoun)
    return None


def resolve_person(
    document: Document, names: Names, sentence: Sentence, pronoun: Token, gender: str
) -> str | None:
    """Find the only person that "he" or "she" can be."""
    candidates = people_before(
        document, names, sentence, pronoun, first_sentence=sentence.number - 1, gender=gender
    )
    if not candidates:
        candidates = people_before(
            document, names, sentence, pronoun, first_sentence=sentence.number - 3, gender=gender
        )
    if not candidates and pronoun.dep in {"nsubj", "nsubjpass", "poss"}:
        titled = title_person(document.article)
        return titled if titled and gender_of(titled.split()[0]) in {gender, None} else None
    return candidates[0] if len(candidates) == 1 else None


def people_before(
    document: Document,
    names: Names,
    sentence: Sentence,
    pronoun: Token,
    *,
    first_sentence: int,
    gender: str,
) -> list[str]:
    """Return the people named from `first_sentence` on in the same paragraph, up to the pronoun."""
    found: list[str] = []
    for entity in document.entities:
        if entity.label != "PERSON" or entity.first >= pronoun.index:
            continue
        home = document.sentences[sentence_number(document, entity.first)]
        if home.paragraph != sentence.paragraph or home.number < first_sentence:
            continue
        full = names.full(entity.text)
        if likely_gender(document, full, entity.first) in {gender, None} and full not in found:
            found.append(full)
    return found


def resolve_thing(
    document: Document, names: Names, sentence: Sentence, pronoun: Token
) -> str | None:
    """Find the only named thing that "it" can be: the subject of the sentence before."""
    if sentence.number == 0 or pronoun.dep not in {"nsubj", "nsubjpass", "poss"}:
        return None
    before = document.sentences[sentence.number - 1]
    if before.paragraph != sentence.paragraph or pronoun.index > sentence.first + 12:
        return None
    named = [
        e
        for e in document.entities
        if before.first <= e.first < pronoun.index and e.label in THINGS
    ]
    subjects = {
        token.index
        for token in document.of(before)
        if token.dep in {"nsubj", "nsubjpass"} and document.tokens[token.head].dep == "ROOT"
    }
    leading = [e for e in named if subjects & set(range(e.first, e.last))]
    full = {names.full(e.text) for e in named}
    if not full:
        return topic_before(document, before, pronoun)
    if len(full) != 1 or not leading:
        return None
    earlier = [
        t for t in document.tokens[sentence.first : pronoun.index] if t.pos in {"NOUN", "PROPN"}
    ]
    return names.full(leading[0].text) if not earlier or pronoun.dep == "poss" else None


def topic_before(document: Document, before: Sentence, pronoun: Token) -> str | None:
    """Return the term that opened the sentence before, when the article keeps speaking of it."""
    if pronoun.dep not in {"nsubj", "nsubjpass"} or document.tokens[pronoun.head].dep != "ROOT":
        return None
    if is_expletive(document, pronoun):
        return None
    tokens = document.of(before)
    subjects = [
        t
        for t in tokens
        if t.dep in {"nsubj", "nsubjpass"} and document.tokens[t.head].dep == "ROOT"
    ]
    if len(subjects) != 1 or subjects[0].tag != "NN" or subjects[0].entity:
        return None
    noun = subjects[0]
    phrase = sorted(document.subtree(noun.index))
    if len(phrase) > 2 or phrase[-1] != noun.index:
        return None
    if sum(t.lemma.lower() == noun.lemma.lower() for t in document.tokens) < TOPIC_MENTIONS:
        return None
    words = [document.tokens[i] for i in phrase if document.tokens[i].pos != "DET"]
    return " ".join(
        w.text if n or w.pos == "PROPN" else lower_first(document, w.index)
        for n, w in enumerate(words)
    )


def is_expletive(document: Document, pronoun: Token) -> bool:
    """Tell whether "it" stands for a clause: "It is possible that ..."."""
    below = (document.tokens[i] for i in document.children[pronoun.head])
    return any(token.dep in {"ccomp", "csubj", "xcomp", "advcl", "acl"} for token in below)


def resolve_definite(
    document: Document, names: Names, sentence: Sentence, noun: Token
) -> str | None:
    """Return the name that "the event" or "the company" repeats from the sentence before.

    The gate: the subject of its sentence, and exactly one name of its kind in the sentence before
    it in the same paragraph.
    """
    labels = CLASS_NOUNS.get(noun.lemma.lower())
    if labels is None or sentence.number == 0 or noun.dep not in {"nsubj", "nsubjpass"}:
        return None
    before = document.sentences[sentence.number - 1]
    inside = [e for e in document.entities if before.first <= e.first < before.last]
    found = {names.full(e.text) for e in inside if e.label in labels}
    if before.paragraph != sentence.paragraph or len(found) != 1:
        return None
    return found.pop()


def likely_gender(document: Document, full: str, first: int) -> str | None:
    """Tell a person's gender from a title or first name; None when unknown."""
    if first > 0:
        title = document.tokens[first - 1].text.lower().rstrip(".")
        if title in PERSON_TITLES:
            return PERSON_TITLES[title]
    words = full.split()
    return gender_of(words[0]) if len(words) > 1 else None


def sentence_number(document: Document, index: int) -> int:
    """Return the number of the sentence that holds a token."""
    low, high = 0, len(document.sentences) - 1
    while low < high:
        middle = (low + high + 1) // 2
        if document.sentences[middle].first <= index:
            low = middle
        else:
            high = middle - 1
    return low
