"""Finds "the event" and "the two countries": definite phrases that only earlier text explains."""

from quizgen.anchoring.explaining import (
    bare_weak,
    describes,
    explains,
    is_classifying,
    is_comparative,
    is_followed,
    is_remark,
)
from quizgen.document import Document, Token
from quizgen.lexicon import is_kind_of, noun_class
from quizgen.remember import of_article

LONGEST_TOPIC = 5  # words of a title that is a topic, not a headline
UNIQUE = frozenset(
    "world sun moon earth sky universe internet future past present public west east north "
    "south environment "
    "economy media atmosphere equator ocean sea law press poor rich middle globe planet solar "
    "human ground "
    "population weather climate night day morning evening body brain heart blood liver eye "
    "skin lung stomach soil majority "
    "police military army navy winter summer spring autumn stage web rest end beginning start "
    "use number amount time way fact case countryside elderly unemployed dead wealthy".split()
)
FRAMES = frozenset(
    "rest end beginning start use number amount time way fact case majority middle".split()
)
NATURAL = frozenset({"body", "plant", "animal", "substance", "phenomenon", "time", "shape"})
# Nouns of which a describing word makes one: "the financial crisis" is no crisis met before.
ABSTRACT = frozenset(
    {"group", "phenomenon", "substance", "body", "plant", "animal", "state", "attribute"}
    | {"process", "cognition", "act", "location", "shape", "feeling", "relation", "possession"}
)
CONCRETE = frozenset({"artifact", "location", "communication", "person", "cognition"})
NEAR = 60  # tokens: two or three sentences
PLAGUES = frozenset("plague flu measles mumps".split())  # "the plague" is the illness itself
# Bodies of people of which there are many: "the Spanish team" is one that was told of.
BODIES = frozenset(
    "team company firm crew committee squad gang couple band duo trio pair panel delegation "
    "expedition".split()
)
EVENTS = frozenset({"act", "event", "process", "group", "communication"})
WHOLES = frozenset("day night morning evening week year".split())  # "during the day"


def dangling_definite(document: Document, index: int, inside: set[int]) -> str | None:
    """Return the phrase when `index` is a noun with "the" that nothing in the clause explains."""
    token = document.tokens[index]
    if token.pos != "NOUN":
        return None
    below = document.children[index]
    articles = [i for i in below if document.tokens[i].text.lower() == "the" and i in inside]
    if not articles:
        return None
    others = [i for i in below if i in inside and i not in articles]
    if any(is_comparative(document, i) for i in others):
        return f"the {token.text}"
    if is_one_of_many(document, token):
        others = [i for i in others if document.tokens[i].entity != "NORP"]  # "the Spanish team"
    if any(explains(document, i) for i in others) or is_followed(document, token, inside):
        return None
    if is_told_apart(document, token, others):
        return None
    if is_written_as_name(token):
        return None
    return None if is_known_to_all(document, token, others) else f"the {token.text}"


def is_written_as_name(noun: Token) -> bool:
    """Tell whether a noun ends a name or a time: "the Great Hall", "the three-hour" no auction."""
    is_time = noun.entity in {"DATE", "TIME"} and noun_class(noun.lemma.lower()) in {"time", None}
    return is_time or noun.entity in {"EVENT", "FAC", "ORG"} or noun.text[:1].isupper()


def is_told_apart(document: Document, noun: Token, others: list[int]) -> bool:
    """Tell whether its modifiers make a noun one of a kind: "the solar system"."""
    describing = [document.tokens[i] for i in others if describes(document, i)]
    is_new = any(document.tokens[i].text.lower() == "new" for i in others)
    if not describing or is_new:  # "the new cellular resident" came in the sentence before
        return False
    if is_one_of_many(document, noun) or is_measured(document, noun, describing):
        return False
    if not is_mentioned_before(document, noun):
        return not is_concrete(document, noun, describing)
    if noun_class(noun.lemma.lower()) not in ABSTRACT:
        return False
    is_class = any(is_classifying(t) for t in describing)
    return is_class and not any(is_first_told(document, noun, t) for t in describing)


def is_concrete(document: Document, noun: Token, modifiers: list[Token]) -> bool:
    """Tell whether a thing or place is one that only the text before can single out.

    "the theatre complex" after a theatre, "the close-up region"; not "the solar system".
    """
    if noun.tag != "NN" or noun_class(noun.lemma.lower()) not in CONCRETE:
        return False
    if any(is_classifying(t) for t in modifiers):
        return any(is_told_of(document, t) for t in modifiers if t.dep == "compound")
    return all(is_joined(document, t) for t in modifiers)


def is_joined(document: Document, modifier: Token) -> bool:
    """Tell whether a hyphen is part of a modifier: "the close-up region"."""
    after = document.tokens[modifier.index + 1 : modifier.index + 2]
    return "-" in modifier.text or any(t.text == "-" for t in after)


def is_one_of_many(document: Document, noun: Token) -> bool:
    """Tell whether a noun names one body told of before; not "the oil companies" in general."""
    verb = document.tokens[noun.head]
    is_kind = noun.tag == "NNS" and not is_past(document, verb)
    return noun.lemma.lower() in BODIES and not is_kind


def is_measured(document: Document, noun: Token, modifiers: list[Token]) -> bool:
    """Tell whether only its length or date tells an event apart: "the three-hour auction"."""
    is_event = noun_class(noun.lemma.lower()) in EVENTS
    return is_event and all(t.entity in {"DATE", "TIME", "QUANTITY"} for t in modifiers)


def is_told_of(document: Document, modifier: Token) -> bool:
    """Tell whether the sentences just before had a modifier as part of a name: "Great Theatre"."""
    lemma = modifier.lemma.lower()
    near = document.tokens[max(0, modifier.index - NEAR) : modifier.index]
    return any(t.lemma.lower() == lemma and t.pos == "PROPN" for t in near)


@of_article
def places_of_lemmas(document: Document) -> dict[str, list[int]]:
    """Return the tokens of each lemma of an article."""
    places: dict[str, list[int]] = {}
    for token in document.tokens:
        places.setdefault(token.lemma.lower(), []).append(token.index)
    return places


def is_first_told(document: Document, noun: Token, modifier: Token) -> bool:
    """Tell whether the text brought in the same phrase as one of several: "a federal court"."""
    lemma, word = noun.lemma.lower(), modifier.lemma.lower()
    for place in places_of_lemmas(document).get(lemma, ()):
        token = document.tokens[place]
        if place >= noun.index:
            break
        if token.pos != "NOUN":
            continue
        below = [document.tokens[i] for i in document.children[token.index]]
        if any(t.lemma.lower() == word for t in below) and any(
            t.dep in {"prep", "relcl", "acl", "nummod", "poss"}
            or t.text.lower() in {"a", "an", "this", "these", "another", "some"}
            for t in below
        ):
            return True
    return False


def is_known_to_all(document: Document, noun: Token, others: list[int]) -> bool:
    """Tell whether "the" needs no explaining: "the sun", "the plague", parts of a body."""
    below = [document.tokens[i] for i in others]
    bare = all(t.dep in {"punct", "case"} or is_remark(document, t) for t in below)
    lemma = noun.lemma.lower()
    if bare and (is_the_only_one(document, lemma) or lemma in PLAGUES):
        return True
    if bare and lemma in UNIQUE and lemma not in FRAMES:
        return True
    if bare and lemma in WHOLES and document.tokens[noun.head].text.lower() == "during":
        return True
    kind = noun_class(lemma)
    if (kind == "body" or kind is None) and not bare_weak(document, others):
        return not is_told_of_once(document, noun)
    is_of_nature = kind in NATURAL and noun.tag in {"NN", "NNS"}
    if not is_of_nature or is_kind_of(lemma, "person") or is_told_of_once(document, noun):
        return False
    return is_mentioned_often(document, lemma)


def is_told_of_once(document: Document, noun: Token) -> bool:
    """Tell whether a tale speaks of one thing, not of its kind: "The DNA brought surprises".

    What the title names is known all the same.
    """
    if noun.lemma.lower() in document.article.title.lower():
        return False
    verb = document.tokens[noun.head]
    return noun.dep in {"nsubj", "nsubjpass"} and is_past(document, verb)


def is_past(document: Document, verb: Token) -> bool:
    below = (document.tokens[i] for i in document.children[verb.index])
    helpers = [t for t in below if t.dep in {"aux", "auxpass"}]
    first = helpers[0] if helpers else verb
    return first.tag == "VBD"


def is_mentioned_before(document: Document, noun: Token) -> bool:
    """Tell whether the article used a noun before, so that "the" may point back to it."""
    lemma = noun.lemma.lower()
    return any(
        t.lemma.lower() == lemma and t.pos in {"NOUN", "PROPN"}
        for t in document.tokens[: noun.index]
    )


def is_the_only_one(document: Document, lemma: str) -> bool:
    """Tell whether an article on one topic always means the same thing: "the embargo".

    Only under a short title, which the stem then names.
    """
    if len(document.article.title.split()) > LONGEST_TOPIC:
        return False
    places = places_of_lemmas(document).get(lemma, ())
    mentions = [t for i in places if (t := document.tokens[i]).pos == "NOUN"]
    if len(mentions) < 3 or any(t.tag != "NN" for t in mentions):
        return False
    openings = {
        document.tokens[i].text.lower()
        for t in mentions
        for i in document.children[t.index]
        if document.tokens[i].dep in {"det", "poss", "amod", "nummod", "compound", "nmod"}
    }
    return openings <= {"the"}


def is_mentioned_often(document: Document, lemma: str) -> bool:
    """Tell whether the article keeps speaking of a thing."""
    return len(places_of_lemmas(document).get(lemma, ())) >= 3
