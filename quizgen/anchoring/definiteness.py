"""Finds "the event" and "the two countries": definite phrases that only earlier text explains."""

from quizgen.document import Document, Token
from quizgen.lexicon import is_kind_of, noun_class
from quizgen.remember import of_article

LONGEST_TOPIC = 5  # words of a title that is a topic, not a headline
WEAK = frozenset(
    "new first second third next last final whole entire same main major large small big "
    "great early late old "
    "many few several two three four five six seven eight nine ten various different certain "
    "particular original "
    "initial resulting combined key actual only best latest joint own past current existing "
    "remaining present".split()
)
UNIQUE = frozenset(
    "world sun moon earth sky universe internet future past present public west east north "
    "south environment "
    "economy media atmosphere equator ocean sea law press poor rich middle globe planet solar "
    "human ground "
    "population weather climate night day morning evening body brain heart blood liver eye "
    "skin lung stomach majority "
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
CLASSIFYING = ("al", "ic", "ar", "ary", "an", "ine", "ous", "ist", "ive")  # "the solar system"
PLAGUES = frozenset("plague flu measles mumps".split())  # "the plague" is the illness itself
SHARES = frozenset("several some many most few one two three none any all each".split())
RANKS = frozenset("upper lower higher inner outer later latter lesser elder".split())
TOWARDS = {
    "to": frozenset(
        "threat distance damage danger access response answer solution way route".split()
    ),
    "between": frozenset("war conflict difference distance border relationship contest".split()),
    "against": frozenset("war fight struggle campaign case charge".split()),
    "for": frozenset("demand need search reason evidence support struggle".split()),
}
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
    if any(explains(document, i) for i in others) or is_followed(document, token, inside):
        return None
    if is_told_apart(document, token, others):
        return None
    if token.entity in {"DATE", "TIME", "EVENT", "FAC", "ORG"} or token.text[:1].isupper():
        return None
    return None if is_known_to_all(document, token, others) else f"the {token.text}"


def is_comparative(document: Document, index: int) -> bool:
    """Tell whether a modifier compares with what was told before: "the greater pressure of"."""
    token = document.tokens[index]
    lower = token.text.lower()
    if token.tag != "JJR" or token.dep != "amod" or lower in RANKS:
        return False
    above = document.tokens[document.tokens[token.head].head]
    if above.text.lower() == "of" and document.tokens[above.head].text.lower() in SHARES:
        return False  # "several of the brighter stars" sets them against the rest
    after = document.tokens[token.index + 1 : token.index + 8]
    return token.index < token.head and not any(t.text.lower() == "than" for t in after)


def is_followed(document: Document, noun: Token, inside: set[int]) -> bool:
    """Tell whether words right behind a noun are surely its own: "the threats to", "the proof of".

    The parser gives many of them to the verb: "to address the threats to energy supplies".
    """
    place = noun.index + 1
    if place + 1 >= len(document.tokens) or not {place, place + 1} <= inside:
        return False
    if any(shares_tail(document, i) for i in document.children[noun.index]):
        return True
    after, then = document.tokens[place], document.tokens[place + 1]
    is_object = noun.dep in {"dobj", "pobj", "attr"} and then.tag not in {"VB", "RB"}
    lower = after.text.lower()
    if lower == "of" or (lower in TOWARDS and noun.lemma.lower() in TOWARDS[lower]):
        return is_object or noun.dep in {"nsubj", "nsubjpass"}
    return after.tag == "VBN" and then.tag in {"IN", "CD"} and is_object


def shares_tail(document: Document, index: int) -> bool:
    """Tell whether "of" behind a second noun is the first's too: "the rise and fall of"."""
    second = document.tokens[index]
    if second.dep != "conj" or second.pos != "NOUN":
        return False
    below = [document.tokens[i] for i in document.children[index]]
    has_article = any(t.dep in {"det", "poss"} for t in below)
    return not has_article and any(t.text.lower() == "of" and t.dep == "prep" for t in below)


def is_told_apart(document: Document, noun: Token, others: list[int]) -> bool:
    """Tell whether its modifiers make a noun one of a kind: "the solar system"."""
    describing = [document.tokens[i] for i in others if describes(document, i)]
    is_new = any(document.tokens[i].text.lower() == "new" for i in others)
    if not describing or is_new:  # "the new cellular resident" came in the sentence before
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
    return all("-" in t.text for t in modifiers)


def is_classifying(token: Token) -> bool:
    return token.dep in {"compound", "nmod"} or token.lemma.lower().endswith(CLASSIFYING)


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
    bare = not [i for i in others if document.tokens[i].dep not in {"punct", "case"}]
    lemma = noun.lemma.lower()
    if bare and (is_the_only_one(document, lemma) or lemma in PLAGUES):
        return True
    if bare and lemma in UNIQUE and lemma not in FRAMES:
        return True
    if bare and lemma in WHOLES and document.tokens[noun.head].text.lower() == "during":
        return True
    kind = noun_class(lemma)
    if (kind == "body" or kind is None) and not bare_weak(document, others):
        return True
    is_of_nature = kind in NATURAL and noun.tag in {"NN", "NNS"}
    return is_of_nature and is_mentioned_often(document, lemma) and not is_kind_of(lemma, "person")


def explains(document: Document, index: int) -> bool:
    """Tell whether a modifier says which one is meant."""
    token = document.tokens[index]
    if token.dep == "prep" and token.index > token.head and token.text.lower() != "of":
        return document.tokens[token.index - 1].text != ","  # ", together with the others"
    if token.dep in {"prep", "relcl", "acl", "poss", "appos"}:
        return True
    if token.dep in {"compound", "amod", "nmod", "nummod"}:
        is_name = token.pos == "PROPN" or token.entity in {
            "NORP",
            "GPE",
            "PERSON",
            "ORG",
            "ORDINAL",
            "DATE",
        }
        if token.dep == "nummod" and token.index > token.head:
            return True  # "the wavelengths 687 and 760 nm"
        if token.dep == "nummod":
            return len(token.text) == 4 and token.text.isdigit()
        return is_name or token.tag == "JJS" or is_own(document, token)
    return False


def is_own(document: Document, modifier: Token) -> bool:
    """Tell whether a modifier holds a measure or the article's topic: "the 2.5-meter telescope"."""
    if any(
        char.isdigit() for i in document.subtree(modifier.index) for char in document.tokens[i].text
    ):
        return modifier.index < modifier.head
    title = document.article.title.lower().split()
    is_topic = len(title) <= 2 and modifier.lemma.lower() in {w.removesuffix("s") for w in title}
    return modifier.dep == "compound" and is_topic


def describes(document: Document, index: int) -> bool:
    """Tell whether a modifier narrows a noun down: "the pituitary gland", not "the new gland"."""
    token = document.tokens[index]
    is_modifier = token.dep in {"compound", "amod", "nmod"} and token.tag != "JJR"
    return is_modifier and token.lemma.lower() not in WEAK


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
        if document.tokens[i].dep in {"det", "poss", "amod", "nummod"}
    }
    return openings <= {"the"}


def bare_weak(document: Document, modifiers: list[int]) -> bool:
    """Tell whether only weak adjectives describe a noun: "the new organ"."""
    return any(document.tokens[i].lemma.lower() in WEAK for i in modifiers)


def is_mentioned_often(document: Document, lemma: str) -> bool:
    """Tell whether the article keeps speaking of a thing."""
    return len(places_of_lemmas(document).get(lemma, ())) >= 3
