"""What makes "the" clear without an earlier sentence: "the proof of", "the 2.5-meter telescope"."""

from quizgen.document import Document, Token

RANKS = frozenset("upper lower higher inner outer later latter lesser elder".split())
SHARES = frozenset("several some many most few one two three none any all each".split())
CLASSIFYING = ("al", "ic", "ar", "ary", "an", "ine", "ous", "ist", "ive")  # "the solar system"
WEAK = frozenset(
    "new first second third next last final whole entire same main major large small big "
    "great early late old "
    "many few several two three four five six seven eight nine ten various different certain "
    "particular original "
    "initial resulting combined key actual only best latest joint own past current existing "
    "remaining present".split()
)
TOWARDS = {
    "to": frozenset(
        "threat distance damage danger access response answer solution way route".split()
    ),
    "between": frozenset("war conflict difference distance border relationship contest".split()),
    "against": frozenset("war fight struggle campaign case charge".split()),
    "for": frozenset("demand need search reason evidence support struggle".split()),
}
# "the role in Hamlet": in what it is one says nothing of which one it is.
PARTS_PLAYED = frozenset("role part job position post title lead".split())
SETTINGS = frozenset({"in", "at", "on", "during"})
BESIDE = frozenset({"together", "along"})  # "the roofs, together with the walls"
CALLING = frozenset({"call", "name", "know", "title", "dub"})
LOOSE = frozenset({"base", "depend", "accord", "include"})  # participles that the verb has


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


def explains(document: Document, index: int) -> bool:
    """Tell whether a modifier says which one is meant."""
    token = document.tokens[index]
    if token.dep in {"compound", "amod", "nmod", "nummod"}:
        return tells_apart(document, token)
    if token.dep in {"relcl", "acl", "appos"}:
        return token.lemma not in LOOSE and not is_remark(document, token)
    if token.dep == "prep" and token.index > token.head and token.text.lower() != "of":
        before = document.tokens[token.index - 1].text.lower()  # ", together with the others"
        is_part = document.tokens[token.head].lemma.lower() in PARTS_PLAYED
        is_set = is_part and token.text.lower() in SETTINGS
        return before != "," and before not in BESIDE and not is_set
    return token.dep in {"prep", "poss"}


def is_remark(document: Document, token: Token) -> bool:
    """Tell whether a clause between commas says more about what is known: ", which was long,".

    What it is called does say which: "the newspaper, called Phoenix,".
    """
    phrase = sorted(document.subtree(token.index))
    is_set_off = document.tokens[phrase[0] - 1].text in {",", "\u2014", "\u2013", "("}
    is_called = token.lemma in CALLING and any(document.tokens[i].pos == "PROPN" for i in phrase)
    is_clause = token.dep in {"relcl", "acl"} and token.index > token.head
    return is_clause and is_set_off and not is_called


def tells_apart(document: Document, token: Token) -> bool:
    """Tell whether a word in front is a name, a measure or a superlative."""
    if token.dep == "nummod" and token.index > token.head:
        return True  # "the wavelengths 687 and 760 nm"
    if token.dep == "nummod":
        return len(token.text) == 4 and token.text.isdigit()
    labels = {"NORP", "GPE", "PERSON", "ORG", "ORDINAL", "DATE"}
    is_name = token.pos == "PROPN" or token.entity in labels
    return is_name or token.tag == "JJS" or is_own(document, token)


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


def bare_weak(document: Document, modifiers: list[int]) -> bool:
    """Tell whether only weak adjectives describe a noun: "the new organ"."""
    return any(document.tokens[i].lemma.lower() in WEAK for i in modifiers)


def is_classifying(token: Token) -> bool:
    return token.dep in {"compound", "nmod"} or token.lemma.lower().endswith(CLASSIFYING)
