"""Relations turned round: "because of" to "despite", "all" to "only some", who did what to whom."""

from collections.abc import Iterator

from quizgen.anchoring.anchored import Anchored
from quizgen.clauses.clause import Clause, Piece
from quizgen.document import Document, Token
from quizgen.facts import Answer, Candidate, Context, Slot
from quizgen.lexicon import noun_class
from quizgen.naming.names import NAMED
from quizgen.patterns.opposites import below
from quizgen.wording.statements import piece_text

WEIGHT = 0.5
# What was told as a reason is told as an obstacle.
LINKS: tuple[tuple[tuple[str, ...], str], ...] = (
    (("because", "of"), "despite"),
    (("due", "to"), "despite"),
    (("owing", "to"), "despite"),
    (("thanks", "to"), "despite"),
    (("because",), "although"),
)
OPENINGS = frozenset(words[0] for words, _ in LINKS)
BOUNDS: dict[tuple[str, ...], str] = {
    ("more", "than"): "less than",
    ("less", "than"): "more than",
    ("fewer", "than"): "more than",
}
LEFT_OPEN = frozenset("some many few several only most one any".split())
BOUND_OPENINGS = frozenset(words[0] for words in BOUNDS)
AMOUNTS = {"all": "only some", "most": "few", "many": "few", "few": "many"}
MASSES = {"most": "little", "much": "little", "all": "only some"}
# Who does one of these to another is not done it to by the other.
ONE_WAY = frozenset(
    "acquire defeat conquer invade cause precede replace outnumber exceed overtake outweigh "
    "inspire employ control dominate teach orbit surround contain influence trigger outlive "
    "supersede absorb colonise colonize".split()
)
ONE_WAY_TO = frozenset(
    {
        ("lead", "to"),
        ("result", "in"),
        ("depend", "on"),
        ("depend", "upon"),
        ("rely", "on"),
        ("rely", "upon"),
        ("evolve", "from"),
        ("descend", "from"),
        ("derive", "from"),
        ("stem", "from"),
        ("belong", "to"),
        ("contribute", "to"),
        ("consist", "of"),
    }
)
CAUSAL = frozenset({"lead", "result", "contribute", "stem", "cause", "trigger"})
LONGEST_SIDE = 10  # tokens of each side of a relation
LEANING = frozenset({"PRP", "PRP$", "WDT", "WP", "WP$", "EX", "CD"})
PEOPLE = frozenset({"PERSON", "NORP"})
EVENTS = frozenset(
    "act event state process phenomenon cognition attribute feeling possession".split()
)


def turn_relation(context: Context, anchored: Anchored) -> Iterator[Candidate]:
    """Yield the ways to turn round how the parts of a clause go together."""
    yield from turn_link(context, anchored)
    yield from turn_amount(context, anchored)
    yield from turn_bound(context, anchored)
    yield from turn_sides(context, anchored)


def turn_link(context: Context, anchored: Anchored) -> Iterator[Candidate]:
    """Yield a reason that becomes an obstacle: "because of the rain", "despite the rain"."""
    document, clause = context.document, anchored.clause
    inside = set(clause.tokens)
    for index in clause.tokens:
        if document.tokens[index].text.lower() not in OPENINGS:
            continue
        for words, other in LINKS:
            tokens = tuple(range(index, index + len(words)))
            texts = tuple(document.tokens[i].text.lower() for i in tokens if i in inside)
            if texts == words and is_link(document, clause, document.tokens[index]):
                text = " ".join(words)
                yield candidate(anchored, tokens, text, other)
                return


def is_link(document: Document, clause: Clause, token: Token) -> bool:
    """Tell whether a reason hangs on the clause's own verb: no "largely because", "was due to"."""
    above = document.tokens[token.head]
    if token.text.lower() == "due" and above.lemma == "be" and token.dep == "acomp":
        return False
    before = document.tokens[token.index - 1] if token.index else None
    if before is not None and (before.tag == "RB" or before.text.lower() in {"and", "or", "that"}):
        return False
    is_own = clause.verb in {above.index, above.head}
    others = [t for t in below(document, above) if t.dep == "conj" and t.index in clause.tokens]
    return is_own and not (token.dep == "mark" and others)


def turn_amount(context: Context, anchored: Anchored) -> Iterator[Candidate]:
    """Yield how many of the subject it is said of: "most ships" becomes "few ships"."""
    document, subject = context.document, anchored.clause.subject
    first = document.tokens[subject.tokens[0]]
    head = document.tokens[subject.head]
    word = first.text.lower()
    rest = {document.tokens[i].text.lower() for i in anchored.clause.tokens[1:]}
    if first.index in anchored.words or first.is_quoted or rest & LEFT_OPEN:
        return  # "few employers have some power"
    if first.index == head.index:  # "much of the work", "most of them"
        counted = [document.tokens[i] for i in document.subtree(head.index) if i in subject.tokens]
        nouns = [t for t in counted if t.dep == "pobj" and t.head == head.index + 1]
        if len(nouns) != 1 or document.tokens[head.index + 1].text != "of":
            return
        other = (AMOUNTS if nouns[0].tag == "NNS" else MASSES).get(word)
    elif first.head == head.index and head.tag in {"NNS", "NNPS"}:
        other = AMOUNTS.get(word)
    else:
        return
    if other is not None:
        yield candidate(anchored, (first.index,), word, other)


def turn_bound(context: Context, anchored: Anchored) -> Iterator[Candidate]:
    """Yield a bound that becomes the other: "more than 40 ships" becomes "fewer than 40 ships"."""
    document, inside = context.document, set(anchored.clause.tokens)
    for index in anchored.clause.tokens:
        if document.tokens[index].text.lower() not in BOUND_OPENINGS:
            continue
        tokens = (index, index + 1)
        words = tuple(document.tokens[i].text.lower() for i in (*tokens, index + 2) if i in inside)
        if words[:2] not in BOUNDS or len(words) < len(tokens) + 1 or index in anchored.words:
            continue
        number = document.tokens[index + 2]
        if number.tag not in {"CD", "$"} or number.is_quoted:
            continue
        if index and document.tokens[index - 1].dep in {"advmod", "quantmod"}:
            continue  # "just over 40"
        noun = counted_noun(document, number)
        is_counted = noun.tag == "NNS" and noun.entity not in {"PERCENT", "MONEY", "DATE", "TIME"}
        less = "fewer than" if is_counted and words[0] == "more" else BOUNDS[words[:2]]
        yield candidate(anchored, tokens, " ".join(words[:2]), less)
        return


def counted_noun(document: Document, number: Token) -> Token:
    """Return what a number counts: "people" in "18 million people"."""
    noun = document.tokens[number.head]
    return document.tokens[noun.head] if noun.tag == "CD" else noun


def turn_sides(context: Context, anchored: Anchored) -> Iterator[Candidate]:
    """Yield who did what to whom: "Rome conquered Gaul" becomes "Gaul conquered Rome"."""
    document, clause = context.document, anchored.clause
    if not clause.after or clause.is_passive or clause.lead or clause.origin == "whole":
        return
    other, lead = other_side(document, clause)
    if other is None or not may_swap(document, clause, other):
        return
    words = anchored.words
    if any(i in words for i in (*clause.subject.tokens, *other.tokens)):
        return
    one, two = (piece_text(document, piece, words) for piece in (clause.subject, other))
    verbs = " ".join(document.tokens[i].text for i in clause.verbs)
    middle = f"{verbs} {lead}".strip()
    tokens = (*clause.subject.tokens, *clause.verbs, *clause.after[0].tokens)
    yield candidate(
        anchored, tuple(sorted(tokens)), f"{one} {middle} {two}", f"{two} {middle} {one}"
    )


def other_side(document: Document, clause: Clause) -> tuple[Piece | None, str]:
    """Return what the subject stands in a one-way relation to, and the preposition between."""
    piece, verb = clause.after[0], document.tokens[clause.verb]
    if piece.tokens[0] != clause.verb + 1:
        return None, ""
    if piece.dep == "dobj" and verb.lemma in ONE_WAY:
        return piece, ""
    lead = document.tokens[piece.head].text.lower()
    if piece.dep != "prep" or (verb.lemma, lead) not in ONE_WAY_TO:
        return None, ""
    objects = [t for t in below(document, document.tokens[piece.head]) if t.dep == "pobj"]
    rest = tuple(i for i in piece.tokens if i != piece.head)
    return (Piece(objects[0].index, "pobj", rest), lead) if objects and rest else (None, "")


def may_swap(document: Document, clause: Clause, other: Piece) -> bool:
    """Tell whether two sides can change places: alike in kind and number, neither leaning."""
    one, two = document.tokens[clause.subject.head], document.tokens[other.head]
    for piece in (clause.subject, other):
        words = [document.tokens[i] for i in piece.tokens]
        if len(words) > LONGEST_SIDE or any(t.tag in LEANING or t.is_quoted for t in words):
            return False
        if any(t.dep in {"relcl", "advcl", "appos"} for t in words):
            return False
    verb = document.tokens[clause.verb]
    has_agreement = verb.tag in {"VBZ", "VBP"} or any(
        document.tokens[i].tag in {"VBZ", "VBP"} for i in clause.verbs
    )
    if has_agreement and is_plural(document, one) != is_plural(document, two):
        return False
    is_causal = verb.lemma in CAUSAL and "PROPN" not in {one.pos, two.pos}
    are_fit = are_of_kind(one, two) or (is_causal and not are_people(one, two))
    return are_fit and not is_told_back(document, clause, one, two)


def is_plural(document: Document, noun: Token) -> bool:
    return noun.tag in {"NNS", "NNPS"} or any(t.dep == "conj" for t in below(document, noun))


def are_people(one: Token, two: Token) -> bool:
    return any(noun_class(t.lemma.lower()) in {None, "person", "group"} for t in (one, two))


def are_of_kind(one: Token, two: Token) -> bool:
    """Tell whether two nouns could each stand in the other's place."""
    if one.entity in NAMED or two.entity in NAMED:
        return one.entity == two.entity or {one.entity, two.entity} <= PEOPLE
    if one.pos != "NOUN" or two.pos != "NOUN":
        return False
    mine, theirs = noun_class(one.lemma.lower()), noun_class(two.lemma.lower())
    return mine == theirs or {mine, theirs} <= EVENTS


def is_told_back(document: Document, clause: Clause, one: Token, two: Token) -> bool:
    """Tell whether another sentence relates the two: it may say the same the other way round."""
    wanted = {one.lemma.lower(), two.lemma.lower()}
    return any(
        wanted <= {t.lemma.lower() for t in document.of(sentence)}
        for sentence in document.sentences
        if sentence.number != clause.sentence.number
    )


def candidate(anchored: Anchored, tokens: tuple[int, ...], text: str, other: str) -> Candidate:
    """Return what is turned into what."""
    answer = Answer("contrast", tokens, text, (text,), unit=other, is_typeable=False)
    return Candidate("contrast", anchored, answer, Slot("after", 0, is_whole=False), weight=WEIGHT)
